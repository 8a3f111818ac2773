package beian.platform.store;

import static beian.platform.store.Node.row;
import static org.assertj.core.api.Assertions.assertThat;

import beian.filing.BatchBody.RowBody;
import beian.filing.event.CompanyNamed;
import beian.filing.event.Locator;
import beian.platform.Rejected;
import beian.platform.projection.Progress;
import beian.platform.projection.Views;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** Several nodes over one PostgreSQL. */
@Tag("alone")
class NodesTest {

    private static final Logger LOG = LoggerFactory.getLogger(NodesTest.class);
    private static final int COMMANDS = Integer.getInteger("nodes.commands", 2000);
    private static final int THREADS = 16;
    private static final int COMPANIES = Math.max(40, COMMANDS / 50);
    private static final Duration VISIBLE = Duration.ofMillis(200);
    private static final Duration TAKEOVER = Duration.ofSeconds(15);
    /** The log is as long as the commands were many. */
    private static final Duration REBUILDING = Duration.ofSeconds(Math.max(30, COMMANDS / 400));

    private static final String URL = TestPostgres.newDatabase();
    private static final List<Node> NODES = new ArrayList<>();

    @BeforeAll
    static void start() {
        List<CompletableFuture<Node>> starting = IntStream.range(0, 3)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> Node.onPostgres(URL)))
                .toList();
        starting.forEach(node -> NODES.add(node.join()));
    }

    @AfterAll
    static void stop() {
        NODES.forEach(Node::stop);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void record_at_once_over_the_same_companies(int nodes) throws Exception {
        String run = "nodes-" + nodes;
        long filed = Consistency.events(NODES.get(0), "ModelFiled");
        long started = System.nanoTime();
        List<Boolean> recorded = onAllNodes(nodes, commands(run));
        double seconds = (System.nanoTime() - started) / 1e9;
        LOG.info("{} nodes: {} commands/s", nodes, Math.round(recorded.size() / seconds));

        // Every tenth batch is sent by two nodes, and every tenth has one number twice.
        int batches = COMMANDS / 2;
        assertThat(recorded).filteredOn(appended -> appended).hasSize(batches - batches / 10);
        assertThat(Consistency.events(NODES.get(0), "ModelFiled") - filed).isEqualTo(2L * (batches - batches / 10));
        Consistency.assertOf(NODES);
    }

    private static List<Callable<Boolean>> commands(String run) {
        List<Callable<Boolean>> commands = new ArrayList<>();
        for (int i = 0; i < COMMANDS / 2; i++) {
            int batch = i;
            int sender = i;
            commands.add(() -> record(sender, run, batch));
            if (i % 10 == 5) {
                commands.add(() -> record(sender + 1, run, batch));
            }
        }
        return commands;
    }

    private static boolean record(int sender, String run, int batch) {
        Node node = NODES.get(sender % nodesOf(run));
        String number = run + "-" + batch;
        RowBody[] rows = {row(company(batch), number), row(company(batch * 7 + 3), batch % 10 == 1 ? number : null)};
        try {
            return node.record(run + ":" + batch, rows).appended();
        } catch (Rejected rejected) {
            assertThat(rejected.code()).isEqualTo("number.taken");
            return false;
        }
    }

    private static int nodesOf(String run) {
        return run.charAt(run.length() - 1) - '0';
    }

    private static String company(int batch) {
        return "公司" + batch % COMPANIES;
    }

    private static <T> List<T> onAllNodes(int nodes, List<Callable<T>> commands) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(nodes * THREADS);
        List<T> results = new ArrayList<>();
        for (Future<T> result : threads.invokeAll(commands)) {
            results.add(result.get());
        }
        threads.shutdown();
        return results;
    }

    @Test
    void show_what_another_node_recorded_within_200_ms() {
        Duration p99 = VISIBLE.plusDays(1);
        for (int attempt = 1; attempt <= 3 && p99.compareTo(VISIBLE) > 0; attempt++) {
            p99 = delays("visible-" + attempt);
        }
        assertThat(p99).isLessThanOrEqualTo(VISIBLE);
    }

    private static Duration delays(String run) {
        long[] nanoseconds = new long[200];
        for (int i = 0; i < nanoseconds.length; i++) {
            long position = NODES.get(i % 3)
                    .record(run + ":" + i, row(company(i), null))
                    .position();
            long recorded = System.nanoTime();
            assertThat(NODES.get((i + 1) % 3).bean(Progress.class).await(position, Duration.ofSeconds(10)))
                    .isTrue();
            nanoseconds[i] = System.nanoTime() - recorded;
        }
        Arrays.sort(nanoseconds);
        Duration p50 = Duration.ofNanos(nanoseconds[nanoseconds.length / 2]);
        Duration p99 = Duration.ofNanos(nanoseconds[nanoseconds.length * 99 / 100]);
        LOG.info("Visible on another node after {} ms (median), {} ms (p99)", p50.toMillis(), p99.toMillis());
        return p99;
    }

    @Test
    void process_what_a_killed_node_was_processing_within_15_s() throws Exception {
        NODES.forEach(Node::stopProcessing);
        NodeProcess killed = new NodeProcess(URL);
        try {
            killed.await(Duration.ofSeconds(90), () -> Consistency.unclaimed(NODES.get(0)) == 0);
            NODES.forEach(Node::startProcessing);
            NODES.get(0).record("killed:before", row("公司", null));
            NODES.get(0).awaitProjections();
        } finally {
            killed.kill();
        }
        long died = System.nanoTime();
        long position = NODES.get(0).record("killed:after", row("公司", null)).position();
        boolean takenOver = NODES.get(1).bean(Progress.class).await(position, TAKEOVER);
        Duration after = Duration.ofNanos(System.nanoTime() - died);

        LOG.info("Taken over after {} ms", after.toMillis());
        assertThat(takenOver).isTrue();
        assertThat(after).isGreaterThan(Duration.ofSeconds(1)).isLessThan(TAKEOVER);
        Consistency.assertOf(NODES);
    }

    @Test
    void move_over_together_to_the_views_that_one_of_them_rebuilt() throws Exception {
        int before = NODES.get(0).bean(Views.class).live().number();
        NODES.get(0).record("moving:first", row(company(1), null));
        NODES.get(0).awaitProjections();
        AtomicBoolean moved = new AtomicBoolean();
        CompletableFuture<Integer> recording = CompletableFuture.supplyAsync(() -> recordUntil(moved));
        CompletableFuture<Void> asking = CompletableFuture.runAsync(() -> askUntil(moved));

        JsonNode rebuilt;
        try {
            rebuilt = rebuiltByOne(before + 1);
        } finally {
            moved.set(true);
        }

        assertThat(rebuilt.get("state").asString()).as(rebuilt.toString()).isEqualTo("LIVE");
        assertThat(rebuilt.get("tables")).allMatch(table -> table.get("same").asBoolean());
        assertThat(recording.get()).isPositive();
        asking.get();
        Consistency.assertOf(NODES);
        Node.await(
                Duration.ofSeconds(5),
                () -> NODES.get(0).bean(Stores.class).generations().equals(List.of(before + 1)));
    }

    /** What became of it, once all nodes answer from its generation. */
    private static JsonNode rebuiltByOne(int generation) throws Exception {
        var started = NODES.get(1).post("/api/v1/projections/rebuilds");
        assertThat(NODES.get(2).post("/api/v1/projections/rebuilds").statusCode())
                .isEqualTo(409);
        JsonNode rebuilt = StoresTest.rebuilt(
                NODES.get(1), started.headers().firstValue("Location").orElseThrow(), REBUILDING);
        Node.await(Duration.ofSeconds(5), () -> NODES.stream()
                .allMatch(node -> node.bean(Views.class).live().number() == generation));
        return rebuilt;
    }

    private static int recordUntil(AtomicBoolean moved) {
        int batch = 0;
        while (!moved.get()) {
            NODES.get(batch % 3).record("moving:" + batch, row(company(batch), null));
            batch++;
        }
        return batch;
    }

    /** No node answers with an error or with fewer rows than before. */
    private static void askUntil(AtomicBoolean moved) {
        long[] seen = new long[3];
        for (int i = 0; !moved.get(); i = (i + 1) % 3) {
            var reply = NODES.get(i).get("/api/v1/filings?limit=1");
            assertThat(reply.statusCode()).as(reply.body()).isEqualTo(200);
            long total = Long.parseLong(reply.body().replaceAll("(?s).*\"total\":(\\d+).*", "$1"));
            assertThat(total).isGreaterThanOrEqualTo(seen[i]);
            seen[i] = total;
        }
    }

    @Test
    void miss_nothing_of_a_transaction_that_stays_open_while_10_000_events_are_appended() throws Exception {
        EventStorageEngine log = NODES.get(0).bean(EventStorageEngine.class);
        long before = NODES.get(0).bean(Progress.class).head();

        Transaction early =
                Database.transactionsOn(NODES.get(0).events().writer()).startTransaction();
        log.appendEvents(named("early"));
        CompletableFuture<Void> others = CompletableFuture.runAsync(() -> recordRows("gap-1", 5));
        long until =
                System.nanoTime() + PostgresStores.GAP_TIMEOUT.multipliedBy(2).toNanos();
        Node.await(Duration.ofSeconds(10), () -> System.nanoTime() > until);
        early.commit();
        others.get();

        Transaction late =
                Database.transactionsOn(NODES.get(0).events().writer()).startTransaction();
        NODES.get(0).count("select 1");
        CompletableFuture.runAsync(() -> recordRows("gap-2", 5)).get();
        log.appendEvents(named("late"));
        late.commit();

        assertThat(NODES.get(0).bean(Progress.class).head()).isGreaterThanOrEqualTo(before + 10_002);
        Consistency.assertOf(NODES);
    }

    private static void recordRows(String run, int batches) {
        RowBody[] rows =
                IntStream.range(0, 1000).mapToObj(i -> row(company(i), null)).toArray(RowBody[]::new);
        for (int batch = 0; batch < batches; batch++) {
            NODES.get(1 + batch % 2).record(run + ":" + batch, rows);
        }
    }

    private static GenericDomainEventMessage<CompanyNamed> named(String name) {
        return new GenericDomainEventMessage<>(
                "Company",
                name,
                0,
                new CompanyNamed(name, name, true, "gap:" + name, "2024-04-02", "示例", Locator.DOCUMENT));
    }
}
