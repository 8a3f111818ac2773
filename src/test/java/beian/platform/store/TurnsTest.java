package beian.platform.store;

import static beian.platform.store.Node.row;
import static org.assertj.core.api.Assertions.assertThat;

import beian.filing.Recording.Recorded;
import beian.platform.Rejected;
import beian.platform.projection.Progress;
import beian.platform.projection.Views;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Commands that wait for the turn together: each as if it were alone, all in one transaction. */
@Tag("alone")
class TurnsTest {

    private static final int CLIENTS = 24;
    private static final int ROUNDS = 20;
    private static final List<Node> NODES = List.of(Node.onSqlite(), Node.onPostgres(TestPostgres.newDatabase()));

    private final ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);

    static Stream<Node> nodes() {
        return NODES.stream();
    }

    @AfterEach
    void dismiss() {
        clients.shutdown();
    }

    @AfterAll
    static void stop() {
        NODES.forEach(Node::stop);
    }

    @ParameterizedTest
    @MethodSource("nodes")
    void are_answered_with_their_own_positions_and_refused_alone(Node node) throws Exception {
        // Every fourth has its number twice.
        List<Recorded> recorded = waitedTogether(node, "together", i -> i % 4 == 3 ? 2 : 1);

        assertThat(recorded).hasSize(CLIENTS - CLIENTS / 4);
        node.awaitProjections();
        for (Recorded one : recorded) {
            assertThat(lastPosition(node, one.batchId())).as(one.batchId()).isEqualTo(one.position());
        }
        assertThat(recorded.stream().mapToLong(Recorded::position).max())
                .hasValue(node.bean(Progress.class).head());
    }

    /** A turn takes no more commands after some milliseconds, which on a busy machine are few: one round in which they share is enough. */
    @Test
    void share_one_transaction() throws Exception {
        Node node = NODES.get(1);
        long fewest = CLIENTS;
        for (int round = 0; round < ROUNDS && fewest > CLIENTS / 2; round++) {
            long before = node.bean(Progress.class).head();
            assertThat(waitedTogether(node, "shared" + round, i -> 1)).hasSize(CLIENTS);
            long transactions = node.count(
                    "select count(distinct cast(xmin as text)) from DomainEventEntry where globalIndex > " + before);
            fewest = Math.min(fewest, transactions);
        }
        assertThat(fewest).isLessThanOrEqualTo(CLIENTS / 2);
    }

    private interface Times {
        int of(int client);
    }

    /** What became of commands that were sent while somebody else had the turn; refused ones are left out. */
    private List<Recorded> waitedTogether(Node node, String run, Times times) throws Exception {
        List<Future<Recorded>> sent = new ArrayList<>();
        AtomicInteger refused = new AtomicInteger();
        CountDownLatch begun = new CountDownLatch(CLIENTS);
        Turn somebody = node.bean(Stores.class).takeTurn();
        somebody.run(() -> {
            for (int client = 0; client < CLIENTS; client++) {
                int number = client;
                sent.add(clients.submit(() -> {
                    begun.countDown();
                    return record(node, run, number, times.of(number), refused);
                }));
            }
            return awaited(begun);
        });
        List<Recorded> recorded = new ArrayList<>();
        for (Future<Recorded> one : sent) {
            Recorded answer = one.get(30, TimeUnit.SECONDS);
            if (answer != null) {
                recorded.add(answer);
            }
        }
        assertThat(refused).hasValue(CLIENTS - recorded.size());
        return recorded;
    }

    private static Recorded record(Node node, String run, int client, int times, AtomicInteger refused) {
        try {
            String taken = run + client;
            return node.record(
                    run + ":" + client, row("同业公司" + client % 5, taken), row(null, times == 1 ? null : taken));
        } catch (Rejected rejected) {
            assertThat(rejected.code()).isEqualTo("number.taken");
            refused.incrementAndGet();
            return null;
        }
    }

    private static boolean awaited(CountDownLatch begun) {
        try {
            assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        long until = System.nanoTime() + Duration.ofMillis(300).toNanos();
        Node.await(Duration.ofSeconds(5), () -> System.nanoTime() > until);
        return true;
    }

    private static long lastPosition(Node node, String batchId) {
        return node.bean(Views.class).live().database().read(jdbc -> jdbc.sql(
                        "select max(known_from) from registry_filing where batch_id = ?")
                .param(batchId)
                .query(Long.class)
                .single());
    }
}
