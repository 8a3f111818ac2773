package beian.platform.store;

import beian.BeianTracker;
import beian.Http;
import beian.filing.BatchBody;
import beian.filing.BatchReader;
import beian.filing.Recording;
import beian.filing.Recording.Recorded;
import beian.platform.projection.Follower;
import beian.platform.projection.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole tracker, running, with a port of its own. */
final class Node {

    /** Spring Boot sets up the logging of the whole process, which two applications cannot do at once. */
    private static final ReentrantLock LOGGING = new ReentrantLock();

    private static final long PAUSE_NANOSECONDS = Duration.ofMillis(2).toNanos();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final String name;
    private final ConfigurableApplicationContext context;

    private Node(String name, String... settings) {
        this(name, List.of(settings));
    }

    private Node(String name, List<String> settings, Class<?>... more) {
        this.name = name;
        this.context = start(
                new SpringApplicationBuilder(BeianTracker.class)
                        .sources(more)
                        .properties("server.port=0", "spring.jmx.enabled=false", "spring.main.banner-mode=off"),
                settings);
    }

    private static ConfigurableApplicationContext start(SpringApplicationBuilder application, List<String> settings) {
        LOGGING.lock();
        try {
            return application.listeners(new Prepared()).run(settings.toArray(String[]::new));
        } finally {
            release();
        }
    }

    private static void release() {
        if (LOGGING.isHeldByCurrentThread()) {
            LOGGING.unlock();
        }
    }

    /** From here on several nodes may start at once. */
    private static final class Prepared implements ApplicationListener<ApplicationPreparedEvent> {

        @Override
        public void onApplicationEvent(ApplicationPreparedEvent event) {
            release();
        }
    }

    static Node onSqlite() {
        Path folder = Path.of("target/test-data", UUID.randomUUID().toString());
        return new Node("SQLite", "--beian.data-folder=" + folder);
    }

    /** With components that the tracker does not have. */
    static Node with(Class<?> more, String... settings) {
        return new Node(more.getSimpleName(), List.of(settings), more);
    }

    static Node onPostgres(String url) {
        return new Node("PostgreSQL", postgres(url));
    }

    /** Begins with what an export wrote. */
    static Node importing(Path log) {
        Path folder = Path.of("target/test-data", UUID.randomUUID().toString());
        return new Node("a copy on SQLite", "--beian.data-folder=" + folder, "--beian.import-log=" + log);
    }

    /** The same on PostgreSQL. */
    static Node importingToPostgres(Path log) {
        List<String> settings = new ArrayList<>(List.of(postgres(TestPostgres.newDatabase())));
        settings.add("--beian.import-log=" + log);
        return new Node("a copy on PostgreSQL", settings);
    }

    static String[] postgres(String url) {
        return new String[] {"--spring.profiles.active=postgres", "--beian.postgres.url=" + url};
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** What one row of one company under an id of its own became. */
    Recorded record(String batchId, BatchBody.RowBody... rows) {
        BatchBody body = new BatchBody("示例", null, null, "DELTA", "2024-04-02", null, null, List.of(rows));
        return bean(Recording.class).record(BatchReader.read(batchId, body));
    }

    static BatchBody.RowBody row(@Nullable String company, @Nullable String number) {
        return new BatchBody.RowBody("FILING", "模型", company, "北京市", number, null, "70亿", null, null, null);
    }

    Database events() {
        return bean(Stores.class).events();
    }

    /** A single number out of the log and the directories. */
    long count(String sql) {
        return events().read(jdbc -> jdbc.sql(sql).query(Long.class).single());
    }

    void awaitProjections() {
        Progress progress = bean(Progress.class);
        await(Duration.ofSeconds(30), () -> progress.await(progress.head(), Duration.ofSeconds(5)));
    }

    /** Waits while it moves over to other views. */
    void awaitProcessing() {
        await(Duration.ofSeconds(10), () -> bean(Follower.class).isRunning());
    }

    /** Leaves all processing to other nodes. */
    void stopProcessing() {
        bean(Follower.class).stop();
    }

    void startProcessing() {
        bean(Follower.class).start();
    }

    HttpResponse<String> get(String path) {
        return send("GET", path);
    }

    /** Over a real connection. */
    Http http() {
        return new Http(port());
    }

    HttpResponse<String> post(String path) {
        return send("POST", path);
    }

    /** @param headers names and values */
    HttpResponse<String> post(String path, String json, String... headers) {
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    HttpResponse<String> delete(String path) {
        return send("DELETE", path);
    }

    int port() {
        return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    private HttpResponse<String> send(String method, String path) {
        return send(request(path).method(method, HttpRequest.BodyPublishers.noBody()));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Asks again and again, and gives up at the deadline. */
    static void await(Duration patience, BooleanSupplier condition) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Not within " + patience);
            }
            LockSupport.parkNanos(PAUSE_NANOSECONDS);
        }
    }

    void stop() {
        context.close();
    }

    @Override
    public String toString() {
        return name;
    }
}
