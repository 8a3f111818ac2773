package beian;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The tracker in a process of its own, so that it can be killed. */
final class TrackerProcess {

    private static final long PATIENCE = Duration.ofSeconds(60).toNanos();
    private final Process process;
    private final Http http;

    private TrackerProcess(Process process, Http http) {
        this.process = process;
        this.http = http;
    }

    /** Starts it on the given data folder and waits until it answers. */
    static TrackerProcess start(Path dataFolder) {
        return start(dataFolder, UnaryOperator.identity());
    }

    /** Starts it on the database and waits until it answers. */
    static TrackerProcess startOnPostgres(String url, Path log) {
        return start(log, command -> Stream.concat(
                        command.stream(), Stream.of("--spring.profiles.active=postgres", "--beian.postgres.url=" + url))
                .toList());
    }

    /** The same, by a command made from the usual one. */
    static TrackerProcess start(Path dataFolder, UnaryOperator<List<String>> command) {
        int port = freePort();
        TrackerProcess tracker =
                new TrackerProcess(launch(command.apply(command(dataFolder, port)), log(dataFolder)), new Http(port));
        tracker.awaitAnswer(dataFolder);
        return tracker;
    }

    /** What it says when it does not start. */
    static String failStart(Path dataFolder, UnaryOperator<List<String>> command) {
        File log = log(dataFolder);
        try {
            launch(command.apply(command(dataFolder, freePort())), log).waitFor();
            return Files.readString(log.toPath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static File log(Path dataFolder) {
        return new File(dataFolder + ".log");
    }

    private static List<String> command(Path dataFolder, int port) {
        return TrackerCommand.of("512m", "--server.port=" + port, "--beian.data-folder=" + dataFolder);
    }

    private static Process launch(List<String> command, File log) {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitAnswer(Path dataFolder) {
        long deadline = System.nanoTime() + PATIENCE;
        while (System.nanoTime() < deadline && process.isAlive()) {
            try {
                if (http.get("/api/v1/projections").status() == 200) {
                    return;
                }
            } catch (UncheckedIOException notYet) {
                if (!(notYet.getCause() instanceof ConnectException)) {
                    throw notYet;
                }
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        process.destroyForcibly();
        throw new AssertionError("The tracker did not start; see " + dataFolder + ".log");
    }

    long pid() {
        return process.pid();
    }

    Http http() {
        return http;
    }

    /** {@code kill -9}, and waits until it is gone. */
    void kill() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
