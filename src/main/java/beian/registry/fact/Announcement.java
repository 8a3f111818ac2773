package beian.registry.fact;

import beian.filing.event.Announced;
import beian.filing.event.BatchKind;
import beian.filing.event.PartialDate;
import beian.platform.projection.Moment;
import beian.platform.projection.Where;
import beian.registry.statement.Policy;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is recorded of a batch beside its rows. */
public record Announcement(String batchId, String source, BatchKind kind, String publishedOn, Announced announced) {

    /** Those that are seen at a moment, by day of publication, then id. */
    public static List<Announcement> at(Moment moment, JdbcClient jdbc) {
        return moment.published(moment.known(new Where()))
                .query(jdbc, "select * from registry_batch", " order by published_from, owner_id")
                .query((row, i) -> new Announcement(
                        row.getString("owner_id"),
                        row.getString("source"),
                        BatchKind.valueOf(row.getString("kind")),
                        row.getString("published_on"),
                        AnnouncedColumns.read(row)))
                .list();
    }

    /** Whether it is counted by media or analysts. */
    public boolean isWave() {
        return kind == BatchKind.WAVE;
    }

    /** Whether the regulator or one of its offices published it. */
    public boolean isOfRegulator() {
        return Policy.isRegulator(source);
    }

    /** Whether both go on from each other: of one source, and waves apart from announcements. */
    public boolean continues(Announcement other) {
        return source.equals(other.source) && isWave() == other.isWave();
    }

    /** Whether it may have been published on the same day as another, or before. */
    public boolean isNotAfter(Announcement other) {
        return !PartialDate.parse(publishedOn)
                .first()
                .isAfter(PartialDate.parse(other.publishedOn).first());
    }
}
