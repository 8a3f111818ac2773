package beian.operations;

import static org.assertj.core.api.Assertions.assertThat;

import beian.Http;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** A real nginx with the file that operators get; nothing in it is changed but the ports. */
final class Nginx implements AutoCloseable {

    private static final List<Path> PLACES = List.of(Path.of("/usr/sbin/nginx"), Path.of("/usr/local/sbin/nginx"));
    private static final long PATIENCE = Duration.ofSeconds(20).toNanos();

    private final Process process;
    private final Path folder;
    private final Http http;

    private Nginx(Process process, Path folder, int port) {
        this.process = process;
        this.folder = folder;
        this.http = new Http(port);
    }

    static Path executable() {
        return MachineTool.find("nginx-light", PLACES);
    }

    /** Starts it in front of nodes on three ports. */
    static Nginx start(Path folder, List<Integer> nodes) throws IOException {
        String file = Files.readString(Path.of("config/nginx.conf"));
        int port = freePort();
        file = with(file, 8080, port);
        for (int node = 0; node < nodes.size(); node++) {
            file = with(file, 8081 + node, nodes.get(node));
        }
        Path configuration = Files.writeString(folder.resolve("nginx.conf"), file);
        Process process = new ProcessBuilder(
                        executable().toString(),
                        "-p",
                        folder + "/",
                        "-c",
                        configuration.toAbsolutePath().toString(),
                        "-e",
                        "stderr",
                        "-g",
                        "daemon off;" + ("root".equals(System.getProperty("user.name")) ? " user root;" : ""))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile())
                .start();
        Nginx nginx = new Nginx(process, folder, port);
        nginx.awaitAnswer();
        return nginx;
    }

    private static String with(String file, int written, int port) {
        String address = "127.0.0.1:" + written;
        assertThat(file).containsOnlyOnce(address);
        return file.replace(address, "127.0.0.1:" + port);
    }

    private void awaitAnswer() throws IOException {
        long deadline = System.nanoTime() + PATIENCE;
        while (!Files.exists(folder.resolve("nginx.pid"))) {
            if (System.nanoTime() > deadline || !process.isAlive()) {
                throw new AssertionError(Files.readString(folder.resolve("output")));
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    Http http() {
        return http;
    }

    /** A line per request, with the nodes that were asked. */
    List<String> log() throws IOException {
        return Files.readAllLines(folder.resolve("access.log"));
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
