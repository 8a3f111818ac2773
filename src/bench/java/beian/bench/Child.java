package beian.bench;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A process that measures, alone in its own memory, and says its results. */
final class Child {

    /** What comes with Spring Data JPA. */
    private static final String JPA = ".*/(hibernate|jakarta\\.persistence|spring-(data|orm|aspects)|aspectj"
            + "|spring-boot-(starter-)?(data|jdbc|jpa|hibernate|persistence|sql|transaction))[^/]*\\.jar";

    private static final File LOG = new File("target/bench/children.log");

    private Child() {}

    /** Class path of the tracker as its users have it: without what only others need. */
    static String withoutJpa() {
        return Arrays.stream(everything().split(File.pathSeparator))
                .filter(jar -> !jar.matches(JPA))
                .collect(Collectors.joining(File.pathSeparator));
    }

    static String everything() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    /** A Java process with the memory that the tracker promises to do with. */
    static List<Result> java(
            String classPath, String heap, String main, List<String> options, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx" + heap, "-cp", classPath));
        command.addAll(options);
        command.add(main);
        command.addAll(arguments);
        return run(command);
    }

    /**
     * Runs it to its end.
     *
     * @throws IllegalStateException if it fails
     */
    static List<Result> run(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.appendTo(LOG))
                    .start();
            List<Result> results = new ArrayList<>();
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    System.out.println("  " + line);
                    Result.read(line).filter(r -> !r.contestant().startsWith("warm-up")).ifPresent(results::add);
                }
            }
            if (process.waitFor() != 0) {
                throw new IllegalStateException("Ended with " + process.exitValue() + ", see " + LOG);
            }
            return results;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
