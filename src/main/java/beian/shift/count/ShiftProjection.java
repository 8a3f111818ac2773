package beian.shift.count;

import beian.filing.event.EvidencedEvent;
import beian.filing.event.FilingClassified;
import beian.filing.event.FilingCorrected;
import beian.filing.event.FilingReinstated;
import beian.filing.event.FilingRestated;
import beian.filing.event.FilingWithdrawn;
import beian.filing.event.ModelFiled;
import beian.filing.event.PartialDate;
import beian.platform.projection.Projection;
import beian.platform.projection.Recorded;
import beian.platform.projection.Row;
import beian.platform.projection.Table;
import beian.platform.projection.Version;
import beian.platform.projection.VersionedTable;
import beian.platform.projection.Versions;
import beian.platform.projection.ViewWriter;
import beian.platform.store.RowBatch;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/** Keeps, per version of a statement, what is counted of it: in its own words, so that any ruleset can read them. */
@Component
@ProcessingGroup(ShiftProjection.NAME)
public class ShiftProjection extends Projection {

    public static final String NAME = "shift";
    private static final int CODE = 3;
    private static final VersionedTable STATEMENTS = VersionedTable.of("shift_filing", StatementRow.COLUMNS);
    private static final Table FURTHER = Table.of("shift_statement", "filing_id", "statement_id");

    private final Kinds kinds;

    ShiftProjection(ViewWriter views, Kinds kinds) {
        super(views, CODE, STATEMENTS.table(), Alike.TABLE, FURTHER);
        this.kinds = kinds;
    }

    /** Also another one when rulesets classify in another way: what they make of words is kept. */
    @Override
    public int version() {
        return kinds.version(CODE);
    }

    @EventHandler
    void on(ModelFiled event, Recorded recorded) {
        Map<String, @Nullable Object> content = StatementRow.of(event, kinds);
        String day = PartialDate.lastDay(event.publishedOn());
        Table.Builder row = STATEMENTS.first(event.statementId(), "", day, recorded);
        content.forEach(row::set);
        write(row.build(), Alike.row(content));
    }

    @EventHandler
    void on(FilingRestated event, Recorded recorded) {
        Row further = FURTHER.row()
                .set("filing_id", event.filingId())
                .set("statement_id", event.statementId())
                .build();
        write(further);
        String day = PartialDate.lastDay(event.publishedOn());
        Version version = new Version(event.statementId(), "", day, Recorded.OPEN_DAY, StatementRow.of(event, kinds));
        write(tables -> change(of(event.filingId(), tables), recorded, others -> besides(others, version))
                .run(tables));
    }

    /** Adds a statement of a filing that others have stated: what was said of the filing holds for it on the same days. */
    private static List<Version> besides(List<Version> others, Version further) {
        List<Version> versions = List.of(further);
        for (Version other : others.stream()
                .sorted(Comparator.comparing(Version::publicFrom))
                .toList()) {
            Map<String, @Nullable Object> said = new LinkedHashMap<>();
            StatementRow.OF_THE_FILING.forEach(
                    column -> said.put(column, other.content().get(column)));
            versions = Versions.from(other.publicFrom(), versions, version -> Alike.with(version, said));
        }
        List<Version> all = new ArrayList<>(others);
        all.addAll(versions);
        return all;
    }

    @EventHandler
    void on(FilingCorrected event, Recorded recorded) {
        String value = event.after();
        switch (event.field()) {
            case SCALE -> write(stated(event, recorded, "scale", value));
            case REGION -> write(stated(event, recorded, "region", value));
            case MODEL -> write(stated(event, recorded, "model", value));
            case REGISTRANT -> write(stated(event, recorded, "registrant", value));
            case SCENARIO -> write(stated(event, recorded, "scenario", value));
            case FILED_ON ->
                write(changed(
                        List.of(event.statementId()), event, recorded, row -> row.with(StatementRow.filed(value))));
        }
    }

    private RowBatch.Step stated(FilingCorrected event, Recorded recorded, String column, @Nullable String value) {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put(column, value);
        return changed(List.of(event.statementId()), event, recorded, row -> {
            Version changed = row.with(columns);
            String model = changed.text("model");
            return Alike.with(
                    changed,
                    Map.of(
                            "kinds",
                            kinds.of(
                                    model == null ? "" : model, changed.text("scenario"), changed.text("registrant"))));
        });
    }

    @EventHandler
    void on(FilingWithdrawn event, Recorded recorded) {
        said(event.filingId(), event, recorded, Map.of("withdrawn", 1L));
    }

    @EventHandler
    void on(FilingReinstated event, Recorded recorded) {
        said(event.filingId(), event, recorded, Map.of("withdrawn", 0L));
    }

    @EventHandler
    void on(FilingClassified event, Recorded recorded) {
        Map<String, @Nullable Object> said = new LinkedHashMap<>();
        said.put("focus", event.focus() == null ? null : event.focus().name());
        said.put("sector", event.sector());
        said.put("modality", event.modality() == null ? null : event.modality().name());
        said(event.filingId(), event, recorded, said);
    }

    private void said(String filing, EvidencedEvent event, Recorded recorded, Map<String, @Nullable Object> columns) {
        write(tables -> changed(of(filing, tables), event, recorded, row -> Alike.with(row, columns))
                .run(tables));
    }

    private static RowBatch.Step changed(
            List<String> statements, EvidencedEvent event, Recorded recorded, UnaryOperator<Version> change) {
        String day = PartialDate.lastDay(event.evidence().publishedOn());
        return change(statements, recorded, rows -> Versions.from(day, rows, change));
    }

    private static RowBatch.Step change(
            List<String> statements, Recorded recorded, UnaryOperator<List<Version>> change) {
        return Alike.after(STATEMENTS.change(tables -> statements, recorded, change), statements, recorded.position());
    }

    /** Every statement of a filing. */
    private static List<String> of(String filing, Connection tables) {
        List<String> statements = new ArrayList<>(List.of(filing));
        statements.addAll(JdbcClient.create(new SingleConnectionDataSource(tables, true))
                .sql("select statement_id from shift_statement where filing_id = ?")
                .param(filing)
                .query(String.class)
                .list());
        return statements;
    }
}
