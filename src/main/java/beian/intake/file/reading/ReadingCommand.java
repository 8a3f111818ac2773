package beian.intake.file.reading;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;

/** How a reading process is started: small, quick to start, and with the classes of this one. */
final class ReadingCommand {

    /** What a JVM with {@code -XX:+ExitOnOutOfMemoryError} ends with. */
    static final int OUT_OF_MEMORY = 3;

    private static final String LAUNCHER = "org.springframework.boot.loader.launch.PropertiesLauncher";

    private ReadingCommand() {}

    /**
     * The command.
     *
     * @param folder for temporary files of its libraries, and for the outcome
     * @param ahead whether the file comes later
     */
    static List<String> of(String classPath, Path folder, boolean ahead) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + folder,
                "-Dpdfbox.fontcache=" + folder,
                "-cp",
                classPath));
        if (isExecutable(classPath)) {
            command.add("-Dloader.main=" + ReadingProcess.class.getName());
            command.add(LAUNCHER);
        } else {
            command.add(ReadingProcess.class.getName());
        }
        if (ahead) {
            command.add(ReadingProcess.AHEAD);
        }
        return command;
    }

    /** Whether it is the application's own jar, whose libraries only its launcher finds. */
    static boolean isExecutable(String classPath) {
        if (classPath.contains(File.pathSeparator) || !classPath.endsWith(".jar")) {
            return false;
        }
        try (JarFile jar = new JarFile(classPath)) {
            return jar.getEntry("BOOT-INF/classes/") != null;
        } catch (IOException e) {
            return false;
        }
    }
}
