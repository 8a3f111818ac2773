package beian.bench;

import beian.BeianTracker;
import beian.access.Role;
import beian.access.key.Keys;
import beian.filing.RecordBatch;
import beian.filing.Recording;
import beian.platform.projection.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The tracker, running in this process as an operator would start it. */
final class Ours implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final Pattern STATE = Pattern.compile("\"state\":\"(\\w+)\"");

    private final HttpClient client = HttpClient.newHttpClient();
    private final ConfigurableApplicationContext context;
    private final Recording recording;
    private final Progress progress;
    private final String key;

    Ours(String[] settings) {
        context = new SpringApplicationBuilder(BeianTracker.class)
                .properties(
                        "server.port=0",
                        "spring.main.banner-mode=off",
                        "spring.jmx.enabled=false",
                        "beian.access.requests-of-visitor=0")
                .run(settings);
        recording = context.getBean(Recording.class);
        progress = context.getBean(Progress.class);
        key = context.getBean(Keys.class)
                .create("bench-" + UUID.randomUUID(), Role.OPERATOR, null, "bench")
                .shown();
    }

    void record(RecordBatch batch) {
        recording.record(batch);
    }

    /** The last position of the log. */
    long head() {
        return progress.head();
    }

    void awaitShown() {
        if (!progress.await(head(), PATIENCE)) {
            throw new IllegalStateException("The projections did not catch up within " + PATIENCE);
        }
    }

    /** Has PostgreSQL do what it does by itself within minutes after much was recorded, beside which all else takes longer. */
    void settle() {
        if (context.getEnvironment().matchesProfiles("postgres")) {
            String url = context.getEnvironment().getRequiredProperty("beian.postgres.url");
            new JdbcTemplate(new DriverManagerDataSource(url)).execute("vacuum analyze");
        }
    }

    /**
     * How long a rebuild took.
     *
     * @param built seconds until every view was written and indexed
     * @param live seconds until it was compared and answered queries
     */
    record Times(double built, double live) {}

    Times rebuild() {
        long started = System.nanoTime();
        String id = send("POST", "/api/v1/projections/rebuilds").replaceAll("(?s).*\"id\":\"(\\d+)\".*", "$1");
        double built = Double.NaN;
        String state = "BUILDING";
        while (!state.equals("LIVE")) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            state = stateOf(send("GET", "/api/v1/projections/rebuilds/" + id));
            if (!state.equals("BUILDING") && Double.isNaN(built)) {
                built = (System.nanoTime() - started) / 1e9;
            }
        }
        return new Times(built, (System.nanoTime() - started) / 1e9);
    }

    private static String stateOf(String rebuild) {
        Matcher state = STATE.matcher(rebuild);
        if (!state.find() || state.group(1).equals("FAILED")) {
            throw new IllegalStateException("The rebuild failed: " + rebuild);
        }
        return state.group(1);
    }

    /** Seconds that the request takes, with its answer read to the end. */
    double secondsOf(String path) {
        long started = System.nanoTime();
        send("GET", path);
        return (System.nanoTime() - started) / 1e9;
    }

    String get(String path) {
        return send("GET", path);
    }

    int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    private String send(String method, String path) {
        URI uri = URI.create("http://127.0.0.1:" + port() + path);
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("Authorization", "Bearer " + key)
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        try {
            var answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(path + ": " + answer.statusCode() + " " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Lets the machine's compiler see the work before it is timed: batches, one client and sixteen. */
    void warmUp(Generator generator, int batches, int rows) {
        Stream.generate(() -> generator.batch(rows)).limit(batches).forEach(this::record);
        for (int clients : new int[] {1, 16}) {
            Clients.send("warm-up", clients, generator.batches(batches * 100, 1), this::record);
        }
        awaitShown();
    }

    @Override
    public void close() {
        context.close();
    }
}
