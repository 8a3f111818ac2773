package beian.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import beian.BeianTracker;
import beian.EventSource;
import beian.EventSource.Event;
import beian.Http;
import beian.Http.Reply;
import beian.filing.Bodies;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** The stream over HTTP, on one node. */
@Timeout(value = 240, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class StreamTest {

    private static final String STREAM = "/api/v1/events/stream";
    private static final int MAY_FOLLOW = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static ConfigurableApplicationContext tracker;
    private static int port;
    private static Http http;
    private static long head;

    @BeforeAll
    static void start() {
        tracker = new SpringApplicationBuilder(BeianTracker.class)
                .properties("spring.main.banner-mode=off")
                .run(
                        "--server.port=0",
                        "--beian.data-folder=target/test-data/" + UUID.randomUUID(),
                        "--beian.streams=" + MAY_FOLLOW,
                        "--beian.stream-heartbeat=200ms",
                        "--beian.stream-patience=2s");
        port = ((WebServerApplicationContext) tracker).getWebServer().getPort();
        http = new Http(port);
        assertThat(http.post("/api/v1/samples").status()).isEqualTo(200);
        head = http.get("/api/v1/projections").json().get("head").asLong();
        assertThat(http.get("/api/v1/batches?atLeast=" + head).status()).isEqualTo(200);
    }

    /** Also that open streams, read or not, do not hold up the end. */
    @AfterAll
    static void stop() throws IOException {
        try (EventSource followed = open("?from=1");
                Socket unread = unread()) {
            followed.upTo(100);
            await(() -> streams() == 2 && unreadStreams() >= 1);
            long asked = System.nanoTime();
            tracker.close();
            assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(5));
            assertThat(ends(followed)).isTrue();
            assertThat(unread.isConnected()).isTrue();
        }
    }

    /** Whole, or cut off if the client was too slow to take it in time. */
    private static boolean ends(EventSource source) {
        try {
            return source.rest() != null;
        } catch (UncheckedIOException cut) {
            return true;
        }
    }

    private static EventSource open(String query, String... headers) {
        return EventSource.open(port, STREAM + query, headers);
    }

    private static int streams() {
        return gauge("open");
    }

    private static int unreadStreams() {
        return gauge("unread");
    }

    private static int gauge(String name) {
        return http.get("/actuator/metrics/beian.streams." + name)
                .json()
                .at("/measurements/0/value")
                .asInt();
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("deadline").isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
    }

    /** A client that asks for the whole log and reads nothing of it. */
    private static Socket unread() throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(2048);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        String request = "GET " + STREAM + "?from=1 HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    @Test
    void sends_the_log_as_the_timeline_tells_it() {
        JsonNode timeline = http.get("/api/v1/timeline?to=20").json().get("items");
        try (EventSource source = open("?from=1&to=20")) {
            List<Event> events = source.upTo(20);

            assertThat(source.status()).isEqualTo(200);
            assertThat(source.header("Content-Type")).isEqualTo("text/event-stream;charset=UTF-8");
            assertThat(source.header("X-Accel-Buffering")).isEqualTo("no");
            assertThat(source.retry()).isEqualTo("1000");
            assertThat(events)
                    .extracting(Event::id)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, 20).boxed().toList());
            for (int i = 0; i < 20; i++) {
                assertThat(events.get(i).json()).isEqualTo(timeline.get(i));
                assertThat(events.get(i).type())
                        .isEqualTo(timeline.get(i).get("event").asString());
            }
            assertThat(source.next()).as("the end").isNull();
        }
    }

    @Test
    void what_is_filtered_keeps_its_positions() {
        List<Long> expected = new ArrayList<>();
        http.get("/api/v1/timeline?batch=galaxy:batch-3&limit=1000")
                .json()
                .get("items")
                .forEach(entry -> expected.add(entry.get("position").asLong()));

        try (EventSource source = open("?from=1&batch=galaxy:batch-3&to=" + head)) {
            assertThat(source.upTo(expected.get(expected.size() - 1)))
                    .extracting(Event::id)
                    .isEqualTo(expected);
            assertThat(source.next()).isNull();
        }
    }

    @Test
    void goes_on_after_the_last_event_that_the_client_has() {
        try (EventSource source = open("?from=1", "Last-Event-ID", "57")) {
            assertThat(source.next().id()).isEqualTo(58);
        }
    }

    @Test
    void shows_what_is_recorded_from_now_on_within_200_ms_and_says_that_it_is_alive() {
        try (EventSource source = open("")) {
            long best = Long.MAX_VALUE;
            for (int i = 0; i < 5; i++) {
                String batch = "live:" + UUID.randomUUID();
                long position = http.put("/api/v1/batches/" + batch, Bodies.batch(Bodies.row("甲", "甲公司")))
                        .position();
                http.get("/api/v1/batches?atLeast=" + position);
                long seen = System.nanoTime();
                List<Event> events = source.upTo(position);
                best = Math.min(best, System.nanoTime() - seen);
                assertThat(events.get(0).json().get("batchId").asString()).isEqualTo(batch);
            }
            assertThat(Duration.ofNanos(best)).isLessThan(Duration.ofMillis(200));
        }
        try (EventSource silent = open("")) {
            silent.awaitComment();
        }
    }

    @Test
    void refuses_what_is_no_position_or_none_yet() {
        assertProblem(400, "parameter.invalid", "", "Last-Event-ID", "abc");
        assertProblem(400, "parameter.invalid", "", "Last-Event-ID", "-7");
        assertProblem(400, "parameter.invalid", "?from=x");
        assertProblem(400, "parameter.invalid", "?from=0");
        assertProblem(422, "position.beyond-head", "?from=999999999");
        assertProblem(422, "position.beyond-head", "", "Last-Event-ID", "999999999");
    }

    private static void assertProblem(int status, String code, String query, String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        all.addAll(List.of("Accept", "text/event-stream"));
        Reply reply = http.get(STREAM + query, all.toArray(String[]::new));
        assertThat(reply.status()).as(reply.body()).isEqualTo(status);
        assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(reply.json().get("code").asString()).isEqualTo(code);
    }

    @Test
    void ends_for_who_has_everything_and_answers_head() {
        assertThat(http.get(STREAM + "?to=20", "Last-Event-ID", "20").status()).isEqualTo(204);
        assertThat(http.send(http.request(STREAM).method("HEAD", HttpRequest.BodyPublishers.noBody()))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void one_more_than_may_follow_is_sent_away_until_another_one_is_gone() {
        await(() -> streams() == 0);
        List<EventSource> sources = new ArrayList<>();
        for (int i = 0; i < MAY_FOLLOW; i++) {
            sources.add(open(""));
        }
        Reply refused = http.get(STREAM, "Accept", "text/event-stream");
        sources.forEach(EventSource::close);

        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.header("Retry-After")).isEqualTo("1");
        assertThat(refused.json().get("code").asString()).isEqualTo("streams.full");
        await(() -> streams() == 0);
        try (EventSource source = open("?from=1")) {
            assertThat(source.next().id()).isEqualTo(1);
        }
    }

    @Test
    void who_does_not_read_holds_up_nobody_and_is_given_up() throws IOException {
        await(() -> streams() == 0);
        List<Socket> unread = new ArrayList<>();
        for (int i = 0; i < MAY_FOLLOW - 1; i++) {
            unread.add(unread());
        }
        await(() -> streams() == MAY_FOLLOW - 1 && unreadStreams() == MAY_FOLLOW - 1);

        long asked = System.nanoTime();
        try (EventSource source = open("?from=1")) {
            assertThat(source.upTo(head)).hasSize(Math.toIntExact(head));
        }
        assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(10));
        await(() -> streams() == 0);
        for (Socket socket : unread) {
            socket.close();
        }
    }
}
