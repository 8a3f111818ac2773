package beian.registry;

import beian.filing.event.Locator;
import beian.filing.event.Series;
import beian.platform.Rejected;
import beian.platform.projection.Answer;
import beian.platform.projection.Moment;
import beian.platform.projection.Views;
import beian.platform.projection.Where;
import beian.registry.statement.Cell;
import beian.registry.statement.Columns;
import beian.registry.statement.Ledger;
import beian.registry.statement.Policy;
import beian.registry.statement.Resolution;
import beian.registry.statement.Statement;
import beian.registry.statement.Value;
import beian.scale.ScaleReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers where values come from. */
@Component
class ProvenanceQueries {

    private final Views views;

    ProvenanceQueries(Views views) {
        this.views = views;
    }

    @QueryHandler
    Answer<Provenance> answer(FindProvenance query) {
        return views.answerAsOf(RegistryProjection.NAME, query.asOf(), (jdbc, moment) -> {
            String filing = FilingQueries.countsAs(jdbc, query.filingId(), moment);
            List<Statement> statements = statements(jdbc, filing, moment).stream()
                    .filter(statement -> answers(statement, query.policy()))
                    .toList();
            if (statements.isEmpty()) {
                throw new Rejected(Rejected.Kind.UNKNOWN, "filing.not-observed", query.filingId());
            }
            return new Provenance(filing, values(jdbc, statements, query.policy()));
        });
    }

    private static boolean answers(Statement statement, Policy policy) {
        return policy.source() == null || policy.source().equals(statement.source());
    }

    private static List<Statement> statements(JdbcClient jdbc, String filing, Moment moment) {
        Where where = FilingQueries.rows(FilingQueries.group(jdbc, filing), filing, moment);
        return where
                .and("(views & " + Ledger.AS_IT_STANDS + ") > ?", 0)
                .query(jdbc, FilingQueries.VERSIONS, " order by stated_at")
                .query((row, i) -> FilingVersions.TABLE.version(row))
                .list()
                .stream()
                .map(Columns::statement)
                .toList();
    }

    private static List<Provenance.Value> values(JdbcClient jdbc, List<Statement> statements, Policy policy) {
        Origins origins = new Origins(jdbc);
        Resolution resolved = Resolution.of(statements, policy);
        List<Provenance.Value> answered = new ArrayList<>();
        List<Provenance.Value> others = new ArrayList<>();
        for (Cell cell : Cell.values()) {
            Value won = resolved.cells().get(cell);
            for (Statement statement : statements) {
                Value value = statement.cells().get(cell);
                if (value != null) {
                    boolean wins = value.equals(won);
                    (wins ? answered : others).add(origins.of(statement, cell, value, wins));
                }
            }
        }
        answered.addAll(others);
        return answered;
    }

    /** Finds the events behind values. */
    private static final class Origins {

        private final JdbcClient jdbc;
        private final Map<Long, Change> changes = new HashMap<>();

        private Origins(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        private Provenance.Value of(Statement statement, Cell cell, Value value, boolean answered) {
            Change change = value.position() == statement.position() ? null : change(value.position());
            String first = statement.id().equals(statement.owner()) ? "ModelFiled" : "FilingRestated";
            String printed = value.printed() == null ? value.text() : value.printed();
            return new Provenance.Value(
                    field(cell),
                    value.text(),
                    answered,
                    statement.id(),
                    change == null ? first : change.event(),
                    value.position(),
                    value.source(),
                    change == null ? ofBatch("url", statement.batchId()) : change.url(),
                    change == null ? ofBatch("file", statement.batchId()) : null,
                    value.publishedOn(),
                    change == null ? statement.locator() : locator(change, statement),
                    column(cell, statement.series()),
                    printed,
                    rule(cell, value));
        }

        private Change change(long position) {
            return changes.computeIfAbsent(position, p -> jdbc.sql("select * from registry_change where position = ?")
                    .param(p)
                    .query(Change::read)
                    .single());
        }

        private @Nullable String ofBatch(String column, String batch) {
            return jdbc
                    .sql("select " + column + " from registry_batch where owner_id = ?")
                    .param(batch)
                    .query((row, i) -> java.util.Optional.ofNullable(row.getString(1)))
                    .list()
                    .stream()
                    .flatMap(java.util.Optional::stream)
                    .findFirst()
                    .orElse(null);
        }
    }

    /** A correction that names no place speaks of the one that it corrects. */
    private static Locator locator(Change change, Statement statement) {
        return change.locator().equals(Locator.DOCUMENT) && change.source().equals(statement.source())
                ? statement.locator()
                : change.locator();
    }

    private static String field(Cell cell) {
        return cell == Cell.FILED_ON ? "filedOn" : cell.name().toLowerCase(java.util.Locale.ROOT);
    }

    private static String column(Cell cell, Series series) {
        boolean registration = series == Series.REGISTRATION;
        return switch (cell) {
            case MODEL -> registration ? "应用/功能名称" : "模型名称";
            case REGISTRANT -> registration ? "登记单位" : "备案单位";
            case REGION -> "属地";
            case NUMBER -> registration ? "上线编号" : "备案编号";
            case FILED_ON -> registration ? "登记时间" : "备案时间";
            case SCALE -> "参数规模";
            case SCENARIO -> "应用场景";
        };
    }

    private static @Nullable String rule(Cell cell, Value value) {
        String text = value.text();
        if (text == null) {
            return null;
        }
        return switch (cell) {
            case SCALE -> "parameter-scale: " + ScaleReader.read(text).kind();
            case FILED_ON -> value.printed() == null ? null : "partial-date: " + text;
            default -> null;
        };
    }
}
