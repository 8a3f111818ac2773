package beian.platform.store;

import static beian.platform.store.Node.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import beian.filing.BatchBody;
import beian.filing.BatchReader;
import beian.filing.Changing.Changed;
import beian.filing.Recording.Recorded;
import beian.filing.command.CompanyChange.AssertAlias;
import beian.filing.command.FilingChange.NumberFiling;
import beian.filing.command.Grounds;
import beian.filing.event.Evidence;
import beian.filing.event.Locator;
import beian.filing.event.Reason;
import beian.platform.Rejected;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Batches and changes that share one turn find what those before them have recorded, as if it were written already. */
class SettlingTest {

    private static final Grounds GROUNDS =
            new Grounds(Reason.TRANSCRIPTION, new Evidence("示例", null, "2026", Locator.DOCUMENT, null), null);
    private static final List<Node> NODES = new ArrayList<>();

    @BeforeAll
    static void start() {
        NODES.add(Node.onSqlite());
        NODES.add(Node.onPostgres(TestPostgres.newDatabase()));
    }

    @AfterAll
    static void stop() {
        NODES.forEach(Node::stop);
    }

    static Stream<Node> nodes() {
        return NODES.stream();
    }

    @ParameterizedTest
    @MethodSource("nodes")
    void of_one_turn_each_finds_what_the_others_left(Node node) {
        node.record("turn:0", row("轮甲", null));
        String company = node.events()
                .read(jdbc -> jdbc.sql("select company_id from company_directory where name = '轮甲'")
                        .query(String.class)
                        .single());

        List<CompletableFuture<Object>> answers = waitedTogether(
                node,
                batch("turn:1", row("轮甲", "OLD")),
                new NumberFiling("turn:1:1", "NEW", GROUNDS),
                batch("turn:2", row("轮乙", "OLD")),
                batch("turn:3", row("轮丙", "NEW")),
                new NumberFiling("turn:2:1", "NEW", GROUNDS),
                new AssertAlias(company, "轮丁", null, GROUNDS),
                batch("turn:4", row("轮丁", null), row("轮丙", "OLD")),
                new NumberFiling("turn:2:1", "OLD", GROUNDS));

        assertThat(answers.get(0).join()).isInstanceOf(Recorded.class);
        assertThat(answers.get(1).join()).isInstanceOf(Changed.class);
        assertThat(recorded(answers.get(2)).filed())
                .as("the old number is free")
                .isOne();
        assertThat(recorded(answers.get(3)).restated())
                .as("the new one is held")
                .isOne();
        assertThatThrownBy(() -> answers.get(4).join()).rootCause().isInstanceOf(Rejected.class);
        assertThat(recorded(answers.get(6)).restated()).isOne();
        assertThat(((Changed) answers.get(7).join()).appended()).isFalse();
        assertThat(node.count("select count(*) from filing_directory where company_id = '" + company
                        + "' and filing_id in ('turn:1:1', 'turn:3:1', 'turn:4:1')"))
                .isEqualTo(3);
        assertThat(node.count("select count(*) from DomainEventEntry"))
                .isEqualTo(node.count("select max(globalIndex) from DomainEventEntry"))
                .isEqualTo(((Changed) answers.get(7).join()).position());
        Consistency.assertHistoriesWhole(node);
    }

    private static Recorded recorded(CompletableFuture<Object> answer) {
        return (Recorded) answer.join();
    }

    private static Object batch(String id, BatchBody.RowBody... rows) {
        return BatchReader.read(id, new BatchBody("示例", null, null, "DELTA", "2024-04-02", null, null, List.of(rows)));
    }

    /** What became of commands that were sent, one after the other, while somebody else had the turn. */
    private static List<CompletableFuture<Object>> waitedTogether(Node node, Object... commands) {
        CommandGateway gateway = node.bean(CommandGateway.class);
        Object first = batch("turn:first", row(null, null));
        List<CompletableFuture<Object>> sent = new ArrayList<>();
        node.bean(Stores.class).takeTurn().run(() -> {
            Thread waiting = new Thread(() -> gateway.sendAndWait(first));
            waiting.start();
            // The first one has the recorder's lock once it waits for the store.
            long until = System.nanoTime() + Duration.ofMillis(300).toNanos();
            Node.await(Duration.ofSeconds(5), () -> System.nanoTime() > until);
            for (Object command : commands) {
                sent.add(gateway.send(command));
            }
            return true;
        });
        return sent;
    }
}
