package beian.access;

import static org.assertj.core.api.Assertions.assertThat;

import beian.Http;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.test.web.server.LocalServerPort;

/** More clients than the server has threads, who send a byte now and then: others are answered meanwhile, and these cut off. */
@RealAccess
@Timeout(60)
class SlowClientsTest {

    /** The server has 200 threads. */
    private static final int CLIENTS = 240;

    private static final Duration BETWEEN_BYTES = Duration.ofMillis(250);
    private static final Duration SOON = Duration.ofSeconds(12);
    private static final String LARGE = "Host: x\r\nContent-Length: 900000\r\n";
    private static final List<String> BODIES = List.of(
            "POST /sign-in HTTP/1.1\r\n" + LARGE + "Content-Type: application/x-www-form-urlencoded\r\n\r\n",
            "POST /nowhere HTTP/1.1\r\n" + LARGE + "\r\n",
            "PUT /api/v1/batches/x:1 HTTP/1.1\r\n" + LARGE + "Content-Type: application/json\r\n\r\n",
            "POST /api/v1/claims/x/verdicts HTTP/1.1\r\n" + LARGE + "Content-Type: application/json\r\n\r\n");

    @LocalServerPort
    private int port;

    private final AtomicBoolean enough = new AtomicBoolean();

    private List<Socket> connect(List<String> beginnings) {
        return IntStream.range(0, CLIENTS)
                .mapToObj(i -> open(beginnings.get(i % beginnings.size())))
                .toList();
    }

    private Socket open(String beginning) {
        try {
            Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.getOutputStream().write(beginning.getBytes(StandardCharsets.ISO_8859_1));
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A byte each, again and again, as long as they are let. */
    private CompletableFuture<Void> trickle(List<Socket> clients) {
        return CompletableFuture.runAsync(() -> {
            List<Socket> left = new ArrayList<>(clients);
            while (!enough.get() && !left.isEmpty()) {
                left.removeIf(client -> !send(client));
                LockSupport.parkNanos(BETWEEN_BYTES.toNanos());
            }
        });
    }

    private static boolean send(Socket client) {
        try {
            client.getOutputStream().write('a');
            return true;
        } catch (IOException cutOff) {
            return false;
        }
    }

    private void assertAnswers() {
        long began = System.nanoTime();
        assertThat(new Http(port).get("/actuator/health/liveness").status()).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(SOON);
    }

    private static boolean isCutOff(Socket client) {
        try {
            client.setSoTimeout((int) SOON.toMillis());
            client.getInputStream().readAllBytes();
            return true;
        } catch (SocketTimeoutException stillOpen) {
            return false;
        } catch (IOException reset) {
            return true;
        }
    }

    @Test
    void a_body_that_trickles_holds_no_thread_for_long() throws IOException {
        List<Socket> slow = connect(BODIES);
        CompletableFuture<Void> trickling = trickle(slow);
        try {
            assertAnswers();
            assertThat(slow).allMatch(SlowClientsTest::isCutOff);
        } finally {
            enough.set(true);
            trickling.join();
            for (Socket client : slow) {
                client.close();
            }
        }
    }

    @Test
    void headers_that_trickle_hold_none_at_all() throws IOException {
        List<Socket> slow = connect(List.of("GET / HTTP/1.1\r\nHost: x\r\nX: "));
        CompletableFuture<Void> trickling = trickle(slow);
        try {
            assertAnswers();
        } finally {
            enough.set(true);
            trickling.join();
        }
        assertThat(isCutOff(slow.get(0))).as("once it is silent").isTrue();
        for (Socket client : slow) {
            client.close();
        }
    }
}
