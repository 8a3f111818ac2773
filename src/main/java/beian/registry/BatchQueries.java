package beian.registry;

import beian.filing.event.BatchKind;
import beian.platform.Rejected;
import beian.platform.projection.Answer;
import beian.platform.projection.Coverage;
import beian.platform.projection.Covered;
import beian.platform.projection.Kept;
import beian.platform.projection.Moment;
import beian.platform.projection.Views;
import beian.platform.projection.Where;
import beian.registry.fact.AnnouncedColumns;
import beian.registry.statement.Columns;
import beian.registry.statement.Ledger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers questions about batches. */
@Component
class BatchQueries {

    private static final String ALL = "";

    private final Views views;
    /** Every page asks for all batches, and to count their companies takes long. */
    private final Kept<Found> kept = new Kept<>();

    BatchQueries(Views views) {
        this.views = views;
    }

    @QueryHandler
    Answer<List<Batch>> answer(FindBatches query) {
        Answer<Found> found = views.answerAsOf(
                RegistryProjection.NAME,
                query.asOf(),
                (jdbc, moment) -> query.batchId() == null
                        ? kept.get(views.live().number(), moment, ALL, () -> find(jdbc, query, moment))
                        : find(jdbc, query, moment));
        return new Answer<>(found.position(), found.body().batches(), found.coverage());
    }

    private record Found(List<Batch> batches, @Nullable Coverage coverage) implements Covered {}

    private static Found find(JdbcClient jdbc, FindBatches query, Moment moment) {
        return new Found(List.copyOf(batches(jdbc, query, moment)), FilingQueries.coverage(jdbc, moment));
    }

    private static List<Batch> batches(JdbcClient jdbc, FindBatches query, Moment moment) {
        Map<String, Count> counts = counts(jdbc, query.batchId(), moment);
        List<Batch> batches = moment.published(moment.known(new Where().and("owner_id = ?", query.batchId())))
                .query(jdbc, "select * from registry_batch", " order by published_from, owner_id")
                .query((row, i) -> batch(row, counts, jdbc, moment))
                .list();
        if (query.batchId() != null && batches.isEmpty()) {
            throw new Rejected(Rejected.Kind.UNKNOWN, "batch.unknown", query.batchId());
        }
        return batches;
    }

    /** What is recorded of one batch. */
    private static final class Count {

        private static final Count NOTHING = new Count();

        private final Map<String, Integer> perSeries = new TreeMap<>();
        private final Set<String> companies = new HashSet<>();
        private int withdrawn;
        private int unattributed;
    }

    private static Map<String, Count> counts(JdbcClient jdbc, @Nullable String batchId, Moment moment) {
        Map<String, Count> counts = new HashMap<>();
        perSeries(jdbc, batchId, moment, counts);
        companies(jdbc, batchId, moment, counts);
        return counts;
    }

    private static void perSeries(JdbcClient jdbc, @Nullable String batchId, Moment moment, Map<String, Count> counts) {
        statements(batchId, moment)
                .query(
                        jdbc,
                        "select batch_id, series, count(distinct filing_id) as n, count(withdrawn) as withdrawn,"
                                + " sum(case when registrant is null then 1 else 0 end) as blank from registry_filing",
                        " group by batch_id, series")
                .query(row -> {
                    Count count = counts.computeIfAbsent(row.getString("batch_id"), batch -> new Count());
                    count.perSeries.put(row.getString("series"), row.getInt("n"));
                    count.withdrawn += row.getInt("withdrawn");
                    count.unattributed += row.getInt("blank");
                });
    }

    private static void companies(JdbcClient jdbc, @Nullable String batchId, Moment moment, Map<String, Count> counts) {
        Mergers mergers = Mergers.at(jdbc, moment);
        statements(batchId, moment)
                .query(jdbc, "select distinct batch_id, company_id from registry_filing", " and registrant is not null")
                .query(row -> {
                    counts.computeIfAbsent(row.getString("batch_id"), batch -> new Count())
                            .companies
                            .add(mergers.root(row.getString("company_id")));
                });
    }

    private static Where statements(@Nullable String batchId, Moment moment) {
        return moment.narrow(
                new Where().and("batch_id = ?", batchId).and("(views & " + Ledger.AS_IT_STANDS + ") > ?", 0));
    }

    private static Batch batch(ResultSet row, Map<String, Count> counts, JdbcClient jdbc, Moment moment)
            throws SQLException {
        String id = row.getString("owner_id");
        Count count = counts.getOrDefault(id, Count.NOTHING);
        return new Batch(
                id,
                row.getString("source"),
                row.getString("document"),
                row.getString("url"),
                BatchKind.valueOf(row.getString("kind")),
                row.getString("published_on"),
                AnnouncedColumns.read(row),
                row.getInt("row_count"),
                count.perSeries,
                count.withdrawn,
                count.companies.size(),
                count.unattributed,
                Columns.words(row.getString("flags")),
                row.getString("fingerprint"),
                row.getString("file"),
                row.getLong("position"),
                row.getString("announced_at"),
                row.getInt("version") == 1 ? List.of() : Changes.ofBatch(jdbc, id, moment));
    }
}
