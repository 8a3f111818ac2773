package beian.platform.store;

import beian.TrackerCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

/** A node in a process of its own, which can be killed. */
final class NodeProcess {

    private static final Path OUTPUT = Path.of("target/killed-node.log");

    private final Process process;

    NodeProcess(String url) throws IOException {
        List<String> command = TrackerCommand.of("256m", "--server.port=0");
        command.addAll(List.of(Node.postgres(url)));
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(OUTPUT.toFile())
                .start();
    }

    /** Gives up at the deadline, and then shows what the node printed. */
    void await(Duration patience, BooleanSupplier condition) throws IOException {
        try {
            Node.await(patience, condition);
        } catch (AssertionError late) {
            throw new AssertionError(late.getMessage() + "; the node printed:\n" + Files.readString(OUTPUT), late);
        }
    }

    void kill() {
        process.destroyForcibly().onExit().join();
    }
}
