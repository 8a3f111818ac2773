package beian.operations.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import beian.TrackerTest;
import beian.intake.Samples;
import beian.platform.store.StoreUnusable;
import beian.platform.store.Stores;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The table of the kinds of events follows the log, and a log of a later release is refused at start. */
@TrackerTest
class EventKindsTest {

    private static final String OF_TOMORROW = "of-tomorrow";

    @Autowired
    private Samples samples;

    @Autowired
    private Stores stores;

    @Autowired
    private EventKinds kinds;

    @Autowired
    private NewerLogAtStart start;

    @BeforeEach
    void record_the_samples() {
        samples.record();
    }

    @AfterEach
    void forget_tomorrow() {
        stores.events().write(jdbc -> jdbc.sql("delete from DomainEventEntry where aggregateIdentifier = ?")
                .param(OF_TOMORROW)
                .update());
        stores.events().write(jdbc -> jdbc.sql("delete from event_kind where first_position > ?")
                .param(head())
                .update());
    }

    private long head() {
        return stores.events().read(jdbc -> jdbc.sql("select max(globalIndex) from DomainEventEntry")
                .query(Long.class)
                .single());
    }

    private void append(String type, String revision) {
        long position = head() + 1;
        stores.events().write(jdbc -> jdbc.sql("insert into DomainEventEntry (globalIndex, aggregateIdentifier,"
                        + " sequenceNumber, eventIdentifier, type, metaData, payload, payloadRevision, payloadType, timeStamp)"
                        + " values (?, ?, 0, ?, 'Batch', ?, ?, ?, ?, '2027-01-01T00:00:00Z')")
                .params(
                        position,
                        OF_TOMORROW,
                        OF_TOMORROW,
                        "{}".getBytes(StandardCharsets.UTF_8),
                        "{\"batchId\":\"b\",\"reasonOfTomorrow\":1}".getBytes(StandardCharsets.UTF_8),
                        revision,
                        type)
                .update());
        stores.events().write(jdbc -> jdbc.sql("insert into event_kind values (?, ?, ?)")
                .params(type, revision, position)
                .update());
    }

    @Test
    void each_kind_has_the_position_of_its_first_event() {
        List<EventKinds.First> inTheLog = stores.events()
                .read(jdbc -> jdbc.sql("select payloadType, coalesce(payloadRevision, '') as revision,"
                                + " min(globalIndex) as position from DomainEventEntry group by 1, 2 order by 3")
                        .query((row, i) -> new EventKinds.First(row.getString(1), row.getString(2), row.getLong(3)))
                        .list());

        assertThat(inTheLog).hasSizeGreaterThan(2);
        assertThat(kinds.all()).isEqualTo(inTheLog);
    }

    @Test
    void a_log_of_this_release_is_taken() {
        assertThatCode(start::start).doesNotThrowAnyException();
    }

    @Test
    void an_event_that_this_release_does_not_know_ends_the_start_with_a_sentence() {
        append("beian.filing.event.FilingBlessed", "1");

        assertThatThrownBy(start::start)
                .isInstanceOf(StoreUnusable.class)
                .hasMessageContaining("newer release")
                .hasMessageContaining("FilingBlessed in revision 1 (first at position " + head() + ")");
    }

    @Test
    void so_does_a_later_revision_of_one_that_it_knows() {
        append("beian.filing.event.BatchAmended", "7");

        assertThatThrownBy(start::start).hasMessageContaining("BatchAmended in revision 7");
    }
}
