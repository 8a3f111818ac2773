package beian.registry;

import beian.filing.event.Announced;
import beian.filing.event.BatchKind;
import beian.platform.Rejected;
import beian.platform.projection.Answer;
import beian.platform.projection.Views;
import beian.platform.projection.Where;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers questions about batches. */
@Component
class BatchQueries {

    private final Views views;

    BatchQueries(Views views) {
        this.views = views;
    }

    @QueryHandler
    Answer<List<Batch>> answer(FindBatches query) {
        return views.answer(RegistryProjection.NAME, jdbc -> {
            Map<String, Map<String, Integer>> recorded = recordedPerSeries(jdbc, query.batchId());
            Map<String, int[]> companies = companiesPerBatch(jdbc, query.batchId());
            List<Batch> batches = new Where()
                    .and("batch_id = ?", query.batchId())
                    .query(jdbc, "select * from registry_batch", " order by published_from, batch_id")
                    .query((row, i) -> batch(row, recorded, companies))
                    .list();
            if (query.batchId() != null && batches.isEmpty()) {
                throw new Rejected(Rejected.Kind.UNKNOWN, "batch.unknown", query.batchId());
            }
            return batches;
        });
    }

    private static Map<String, Map<String, Integer>> recordedPerSeries(JdbcClient jdbc, @Nullable String batchId) {
        Map<String, Map<String, Integer>> recorded = new HashMap<>();
        new Where()
                .and("batch_id = ?", batchId)
                .query(
                        jdbc,
                        "select batch_id, series, count(distinct filing_id) as n from registry_filing",
                        " group by batch_id, series")
                .query(row -> {
                    recorded.computeIfAbsent(row.getString("batch_id"), batch -> new TreeMap<>())
                            .put(row.getString("series"), row.getInt("n"));
                });
        return recorded;
    }

    private static Map<String, int[]> companiesPerBatch(JdbcClient jdbc, @Nullable String batchId) {
        Map<String, int[]> companies = new HashMap<>();
        new Where()
                .and("batch_id = ?", batchId)
                .query(
                        jdbc,
                        "select batch_id, count(distinct case when registrant is not null then company_id end) as named,"
                                + " count(distinct case when registrant is null then filing_id end) as blank"
                                + " from registry_filing",
                        " group by batch_id")
                .query(row -> {
                    companies.put(row.getString("batch_id"), new int[] {row.getInt("named"), row.getInt("blank")});
                });
        return companies;
    }

    private static Batch batch(ResultSet row, Map<String, Map<String, Integer>> recorded, Map<String, int[]> companies)
            throws SQLException {
        String id = row.getString("batch_id");
        int[] namedAndBlank = companies.getOrDefault(id, new int[2]);
        return new Batch(
                id,
                row.getString("source"),
                row.getString("document"),
                row.getString("url"),
                BatchKind.valueOf(row.getString("kind")),
                row.getString("published_on"),
                new Announced(
                        count(row, "announced_models"),
                        count(row, "announced_companies"),
                        count(row, "announced_filed"),
                        count(row, "announced_registered")),
                row.getInt("row_count"),
                recorded.getOrDefault(id, Map.of()),
                namedAndBlank[0],
                namedAndBlank[1],
                FilingQueries.words(row.getString("flags")),
                row.getString("fingerprint"),
                row.getLong("known_from"),
                row.getString("recorded_at"));
    }

    private static @Nullable Integer count(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }
}
