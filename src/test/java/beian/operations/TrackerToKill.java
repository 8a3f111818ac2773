package beian.operations;

import beian.Http;
import beian.TrackerCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** A tracker in a process of its own. */
final class TrackerToKill implements AutoCloseable {

    private static final long PATIENCE = Duration.ofSeconds(90).toNanos();

    private final Process process;
    private final int port;

    /** Starts it; the log goes to {@code output}. */
    TrackerToKill(List<String> store, Path output, String... settings) throws IOException {
        this.port = Nginx.freePort();
        List<String> command = TrackerCommand.of("256m", "--server.port=" + port);
        command.addAll(store);
        command.addAll(List.of(settings));
        this.process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
    }

    int port() {
        return port;
    }

    void awaitAnswer() {
        long deadline = System.nanoTime() + PATIENCE;
        while (!answers()) {
            if (System.nanoTime() > deadline || !process.isAlive()) {
                throw new AssertionError("The tracker does not start");
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private boolean answers() {
        try {
            return new Http(port).get("/api/v1/projections").status() == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    /**
     * {@code kill}, and waits until it has ended.
     *
     * @return the status with which it ended
     */
    int stop() {
        process.destroy();
        return process.onExit().join().exitValue();
    }

    /** {@code kill -9}. */
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
