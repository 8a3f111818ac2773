package beian.operations;

import beian.BeianTracker;
import beian.Http;
import beian.filing.BatchBody.RowBody;
import beian.filing.Bodies;
import beian.platform.projection.Feed;
import beian.platform.projection.Projection;
import beian.platform.projection.Views;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** A tracker on a port of its own, handled as an operator handles it: by settings and over HTTP. */
final class Tracker implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final Http http;

    private Tracker(List<String> settings) {
        this.context = new SpringApplicationBuilder(BeianTracker.class)
                .properties("spring.main.banner-mode=off")
                .run(settings.toArray(String[]::new));
        this.http = new Http(port());
    }

    static Tracker on(List<String> store, String... settings) {
        List<String> all = new ArrayList<>(store);
        all.add("--server.port=0");
        all.addAll(List.of(settings));
        return new Tracker(all);
    }

    static List<String> sqlite(Path folder) {
        return List.of("--beian.data-folder=" + folder);
    }

    static List<String> postgres(String url) {
        return List.of("--spring.profiles.active=postgres", "--beian.postgres.url=" + url);
    }

    int port() {
        return ((WebServerApplicationContext) context).getWebServer().getPort();
    }

    Http http() {
        return http;
    }

    long head() {
        return http.get("/api/v1/projections").json().get("head").asLong();
    }

    /** Waits until everything recorded is shown. */
    void awaitProjections() {
        assertOk(http.get("/api/v1/batches?atLeast=" + head()));
    }

    String export() {
        return assertOk(http.get("/api/v1/exports/log")).body();
    }

    Path exportInto(Path file) throws IOException {
        return Files.writeString(file, export());
    }

    /** What the read models hold. */
    Map<String, TableDigest> tables() {
        return digests(context.getBean(Views.class).live());
    }

    /** What they held when the log reached up to {@code position}: made anew, beside the live ones. */
    Map<String, TableDigest> tablesAt(long position) {
        Views views = context.getBean(Views.class);
        Views.Generation then = views.finish(views.next());
        try {
            context.getBean(Feed.class).feed(then, 0, position, reached -> {});
            return digests(then);
        } finally {
            views.remove(then);
        }
    }

    private Map<String, TableDigest> digests(Views.Generation generation) {
        Map<String, TableDigest> digests = new TreeMap<>();
        context.getBeansOfType(Projection.class).values().stream()
                .flatMap(projection -> projection.tables().stream())
                .forEach(table -> digests.put(table, generation.database().read(jdbc -> TableDigest.of(jdbc, table))));
        return digests;
    }

    /** The tables of a rebuild that has come to its end. */
    JsonNode rebuild() {
        String address = http.post("/api/v1/projections/rebuilds").header("Location");
        JsonNode rebuild = http.get(address).json();
        while (!rebuild.has("finishedAt")) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            rebuild = http.get(address).json();
        }
        if (!"LIVE".equals(rebuild.get("state").asString())) {
            throw new AssertionError(rebuild.toString());
        }
        return rebuild.get("tables");
    }

    /** Records a batch of {@code rows} filings, each with a number of its own. */
    static Http.Reply record(Http http, String id, int rows) {
        return http.put(
                "/api/v1/batches/" + id,
                Bodies.batch(IntStream.range(0, rows)
                        .mapToObj(row -> Bodies.row(
                                "模型" + row, "公司" + (id.hashCode() + row) % 97, id + "-" + row + "-20240101", "70亿"))
                        .toArray(RowBody[]::new)));
    }

    private static Http.Reply assertOk(Http.Reply reply) {
        if (reply.status() != 200) {
            throw new AssertionError(reply.status() + " " + reply.body());
        }
        return reply;
    }

    @Override
    public void close() {
        context.close();
    }
}
