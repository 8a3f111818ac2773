package beian.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** Programs of the machine that an operator uses. */
final class MachineTool {

    private MachineTool() {}

    /** The first that is there; without any the test is skipped, but fails where {@code CI} is {@code true}. */
    static Path find(String debianPackage, List<Path> places) {
        return places.stream().filter(Files::isExecutable).findFirst().orElseGet(() -> missing(debianPackage, places));
    }

    private static Path missing(String debianPackage, List<Path> places) {
        String missing = "NOT TESTED: none of " + places + " is there; install the package " + debianPackage;
        System.err.println("*".repeat(missing.length()) + "\n" + missing + "\n" + "*".repeat(missing.length()));
        if ("true".equals(System.getenv("CI"))) {
            fail(missing);
        }
        return Assumptions.abort(missing);
    }

    /** Runs it to its end; what it says goes to {@code output}. */
    static void run(Path output, String... command) {
        try {
            int ended = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
                    .start()
                    .onExit()
                    .join()
                    .exitValue();
            assertThat(ended).as(List.of(command) + Files.readString(output)).isZero();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
