package beian.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import beian.filing.BatchBody.RowBody;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** PostgreSQL plans by what it knows of the tables, and looks by itself only once in a while. */
class GrowingViewsTest {

    private static final int MANY = 1500;

    @Test
    void are_looked_through_when_they_have_grown_much() {
        Node node = Node.onPostgres(TestPostgres.newDatabase());
        try {
            node.events().write(jdbc -> jdbc.sql("alter table views_1.registry_filing set (autovacuum_enabled = false)")
                    .update());
            node.record("growing:1", row("一"));
            node.awaitProjections();
            assertThat(known(node)).isZero();

            node.record("growing:2", Stream.generate(() -> row("二")).limit(MANY).toArray(RowBody[]::new));
            node.awaitProjections();
            Node.await(Duration.ofSeconds(10), () -> known(node) == 1 + MANY);

            node.record(
                    "growing:3", Stream.generate(() -> row("三")).limit(MANY / 2).toArray(RowBody[]::new));
            node.awaitProjections();
            assertThat(known(node)).isEqualTo(1 + MANY);
        } finally {
            node.stop();
        }
    }

    private static RowBody row(String company) {
        return Node.row(company, null);
    }

    /** Rows of which the planner knows. */
    private static long known(Node node) {
        return node.count(
                "select greatest(reltuples, 0) from pg_class where oid = 'views_1.registry_filing'::regclass");
    }
}
