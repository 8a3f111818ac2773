package beian;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The command by which tests start the tracker in a process of its own. Its classes come from a jar and from an archive of them
 * as they lie in memory, which operators are told to make too; both are made before the first such process and take
 * seconds off the start of each.
 */
public final class TrackerCommand {

    private static final Path FOLDER = Path.of("target/tracker").toAbsolutePath();
    /** In their order on the class path; those of the tests say which key is valid. */
    private static final List<String> CLASSES = List.of("test-classes", "classes");

    private static final Path ARCHIVE = FOLDER.resolve("tracker.jsa");

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private TrackerCommand() {}

    /**
     * The command.
     *
     * @param heap at most, as {@code 256m}
     * @param settings as on the command line
     */
    public static synchronized List<String> of(String heap, String... settings) {
        try {
            Files.createDirectories(FOLDER);
            try (FileChannel file = FileChannel.open(
                            FOLDER.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock alone = file.lock()) {
                if (!Files.exists(ARCHIVE) || isOutdated()) {
                    make();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return command(heap, "-XX:SharedArchiveFile=" + ARCHIVE, settings);
    }

    private static List<String> command(String heap, String archive, String... settings) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                archive,
                "-cp",
                classPath(),
                BeianTracker.class.getName()));
        command.addAll(List.of(settings));
        return command;
    }

    /** Without folders, of which an archive knows nothing. */
    private static String classPath() {
        Stream<String> libraries = Stream.of(
                        System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> Files.isRegularFile(Path.of(entry)));
        return Stream.concat(CLASSES.stream().map(classes -> jar(classes).toString()), libraries)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Path jar(String classes) {
        return FOLDER.resolve(classes + ".jar");
    }

    private static boolean isOutdated() throws IOException {
        for (String classes : CLASSES) {
            try (Stream<Path> files = Files.walk(folder(classes))) {
                long newest = files.mapToLong(file -> file.toFile().lastModified())
                        .max()
                        .orElseThrow();
                if (newest > Files.getLastModifiedTime(jar(classes)).toMillis()) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Path folder(String classes) {
        return Path.of("target", classes);
    }

    private static void make() throws IOException, InterruptedException {
        ToolProvider packing = ToolProvider.findFirst("jar").orElseThrow();
        int made = 0;
        for (String classes : CLASSES) {
            String jar = jar(classes).toString();
            made += packing.run(
                    System.out, System.err, "-c0f", jar, "-C", folder(classes).toString(), ".");
        }
        Path data = Files.createTempDirectory("tracker");
        Path unfinished = FOLDER.resolve("unfinished.jsa");
        List<String> training = command(
                "512m", "-XX:ArchiveClassesAtExit=" + unfinished, "--server.port=0", "--beian.data-folder=" + data);
        training.add(1, "-Dspring.context.exit=onRefresh");
        Process process = new ProcessBuilder(training)
                .redirectErrorStream(true)
                .redirectOutput(FOLDER.resolve("training.log").toFile())
                .start();
        boolean trained = process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) && process.exitValue() == 0;
        process.destroyForcibly();
        if (made != 0 || !trained) {
            throw new IOException("The archive of classes could not be made; see " + FOLDER);
        }
        Files.move(unfinished, ARCHIVE, StandardCopyOption.REPLACE_EXISTING);
        try (Stream<Path> files = Files.walk(data)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }
}
