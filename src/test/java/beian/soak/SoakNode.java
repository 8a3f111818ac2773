package beian.soak;

import beian.Http;
import beian.TrackerCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A tracker in a process of its own, on a port that it keeps when it is started again. */
final class SoakNode implements AutoCloseable {

    private static final long PATIENCE = Duration.ofMinutes(5).toNanos();
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin").toString();

    private final String databaseUrl;
    private final Path output;
    private final int port = freePort();
    private @Nullable Process process;

    /** Is not started yet; what it prints is added to {@code output}. */
    SoakNode(String databaseUrl, Path output) {
        this.databaseUrl = databaseUrl;
        this.output = output;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return port;
    }

    /** Starts it and waits until it is ready. */
    SoakNode start() {
        List<String> command = TrackerCommand.of(
                "512m",
                "--server.port=" + port,
                "--spring.profiles.active=postgres",
                "--beian.postgres.url=" + databaseUrl,
                "--beian.access.requests-of-address=0",
                "--beian.access.requests-of-visitor=0");
        command.add(1, "-XX:MarkSweepAlwaysCompactCount=1"); // else a part of the garbage stays, and counts as used
        process = launch(command);
        long deadline = System.nanoTime() + PATIENCE;
        while (!isReady()) {
            if (System.nanoTime() > deadline || !process.isAlive()) {
                throw new AssertionError("The node does not start; see " + output);
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        return this;
    }

    private boolean isReady() {
        try {
            return new Http(port).get("/actuator/health/readiness").status() == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    /**
     * Stops it as systemd does, and waits until it has ended.
     *
     * @return how long that took
     */
    Duration stop() {
        long began = System.nanoTime();
        process.destroy();
        process.onExit().join();
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /** What it holds on to once all garbage is collected. */
    Held held() {
        long pid = process.pid();
        try {
            launch(List.of(Path.of(JAVA, "jcmd").toString(), Long.toString(pid), "GC.run"))
                    .onExit()
                    .join();
            Http http = new Http(port);
            try (Stream<Path> files = Files.list(Path.of("/proc", Long.toString(pid), "fd"))) {
                return new Held(gauge(http, "jvm.memory.used?tag=area:heap"), gauge(http, "jvm.threads.live"), (int)
                        files.count());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long gauge(Http http, String name) {
        return http.get("/actuator/metrics/" + name)
                .json()
                .get("measurements")
                .get(0)
                .get("value")
                .asLong();
    }

    private Process launch(List<String> command) {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroyForcibly().onExit().join();
        }
    }
}
