package beian.claim.row;

import beian.filing.event.BatchAnnounced;
import beian.filing.event.PartialDate;
import beian.platform.projection.Moment;
import beian.platform.projection.Recorded;
import beian.platform.projection.Row;
import beian.platform.projection.Table;
import beian.platform.projection.Where;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which batches are recorded, and between which positions. A batch comes into the log as one recording of many events; it is
 * seen as a whole, from its last event on.
 */
public final class Batches {

    public static final Table TABLE = Table.of("claim_batch", "batch_id");

    private Batches() {}

    /**
     * The recording of a batch.
     *
     * @param position of its first event
     * @param settled of its last one; {@link Recorded#OPEN} as long as that has not been seen
     */
    public record Batch(String id, long position, long settled) {}

    public static Row announced(BatchAnnounced event, Recorded recorded) {
        PartialDate published = PartialDate.parse(event.publishedOn());
        return TABLE.row()
                .set("batch_id", event.batchId())
                .set("position", recorded.position())
                .set("settled", event.rows() == 0 ? recorded.position() : Recorded.OPEN)
                .set("row_count", event.rows())
                .set("possible_from", published.first().toString())
                .set("public_from", published.last().toString())
                .build();
    }

    /**
     * Notes that a row was seen, which may be the last one.
     *
     * @return the batch, if it is settled at that position
     */
    public static Optional<Batch> settle(JdbcClient tables, String batch, int row, long position) {
        tables.sql("update claim_batch set settled = ? where batch_id = ? and row_count = ? and settled = ?")
                .params(position, batch, row, Recorded.OPEN)
                .update();
        return tables.sql("select position, settled from claim_batch where batch_id = ? and settled = ?")
                .params(batch, position)
                .query((found, i) -> new Batch(batch, found.getLong(1), found.getLong(2)))
                .optional();
    }

    /** The same moment, or if it lies amid the recording of a batch, the one before that. */
    public static Moment settled(JdbcClient tables, Moment moment) {
        return tables.sql(
                        "select position, settled from claim_batch where position <= ? order by position desc limit 1")
                .param(moment.position())
                .query((found, i) -> new Batch("", found.getLong(1), found.getLong(2)))
                .optional()
                .filter(last -> last.settled() > moment.position())
                .map(last -> moment.at(last.position() - 1))
                .orElse(moment);
    }

    /** Those of the batches that are not recorded, or not published, at a moment. */
    static List<String> missing(JdbcClient tables, Collection<String> asked, Moment moment) {
        if (asked.isEmpty()) {
            return List.of();
        }
        List<String> missing = new ArrayList<>(asked);
        String day = moment.publicAt() == null ? null : moment.publicAt().toString();
        missing.removeAll(new Where()
                .among("batch_id in (?)", asked)
                .and("position <= ?", moment.position())
                .and((moment.possibly() ? "possible_from" : "public_from") + " <= ?", day)
                .query(tables, "select batch_id from claim_batch", "")
                .query(String.class)
                .list());
        return missing;
    }
}
