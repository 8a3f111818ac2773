package beian.registry;

import beian.filing.event.BatchKind;
import beian.filing.event.Series;
import beian.platform.Rejected;
import beian.platform.projection.Answer;
import beian.platform.projection.Coverage;
import beian.platform.projection.Covered;
import beian.platform.projection.Moment;
import beian.platform.projection.Where;
import beian.registry.fact.AnnouncedColumns;
import beian.registry.fact.Facts;
import beian.registry.fact.Rows;
import beian.registry.statement.Columns;
import beian.registry.statement.Ledger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.EnumMap;
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

    private final Facts facts;

    BatchQueries(Facts facts) {
        this.facts = facts;
    }

    @QueryHandler
    Answer<List<Batch>> answer(FindBatches query) {
        Answer<Found> found = facts.answer(
                query.asOf(),
                (jdbc, moment, rows) ->
                        new Found(batches(jdbc, query, moment, rows), FilingQueries.coverage(jdbc, moment)));
        return new Answer<>(found.position(), found.body().batches(), found.coverage());
    }

    private record Found(List<Batch> batches, @Nullable Coverage coverage) implements Covered {}

    private static List<Batch> batches(JdbcClient jdbc, FindBatches query, Moment moment, Facts.Source rows) {
        Map<String, Count> counts = query.batchId() == null
                ? ofAll(rows.get(), moment, Mergers.at(jdbc, moment))
                : counts(jdbc, query.batchId(), moment);
        List<Batch> batches = moment.published(moment.known(new Where().and("owner_id = ?", query.batchId())))
                .query(jdbc, "select * from registry_batch", " order by published_from, owner_id")
                .query((row, i) -> batch(row, counts, jdbc, moment))
                .list();
        if (query.batchId() != null && batches.isEmpty()) {
            throw new Rejected(Rejected.Kind.UNKNOWN, "batch.unknown", query.batchId());
        }
        return batches;
    }

    /** The rows of one batch, as numbers. */
    private static final class Tally {

        private final Map<Series, Set<Long>> filings = new EnumMap<>(Series.class);
        private final BitSet companies = new BitSet();
        private int withdrawn;
        private int unattributed;

        private void add(Rows rows, int row) {
            filings.computeIfAbsent(rows.series(row), series -> new HashSet<>()).add(rows.filing(row));
            withdrawn += rows.isWithdrawn(row) ? 1 : 0;
            if (rows.isBlank(row)) {
                unattributed++;
            } else {
                companies.set(rows.company(row));
            }
        }

        private Count count(Rows rows, Mergers mergers) {
            Count count = new Count();
            filings.forEach((series, all) -> count.perSeries.put(series.name(), all.size()));
            companies.stream().forEach(company -> count.companies.add(mergers.root(rows.companyName(company))));
            count.withdrawn = withdrawn;
            count.unattributed = unattributed;
            return count;
        }
    }

    /** What is recorded of one batch. */
    private static final class Count {

        private static final Count NOTHING = new Count();

        private final Map<String, Integer> perSeries = new TreeMap<>();
        private final Set<String> companies = new HashSet<>();
        private int withdrawn;
        private int unattributed;
    }

    /** What is recorded of every batch: all rows are looked at, and not asked for one by one. */
    private static Map<String, Count> ofAll(Rows rows, Moment moment, Mergers mergers) {
        Tally[] tallies = new Tally[rows.batches()];
        rows.forEach(moment, Rows.STATEMENT, row -> {
            int batch = rows.batch(row);
            Tally tally = tallies[batch] == null ? new Tally() : tallies[batch];
            tallies[batch] = tally;
            tally.add(rows, row);
        });
        Map<String, Count> counts = new HashMap<>();
        for (int batch = 0; batch < tallies.length; batch++) {
            if (tallies[batch] != null) {
                counts.put(rows.batchName(batch), tallies[batch].count(rows, mergers));
            }
        }
        return counts;
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
