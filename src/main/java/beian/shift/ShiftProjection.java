package beian.shift;

import beian.filing.event.EvidencedEvent;
import beian.filing.event.FilingCorrected;
import beian.filing.event.FilingField;
import beian.filing.event.FilingReinstated;
import beian.filing.event.FilingRestated;
import beian.filing.event.FilingWithdrawn;
import beian.filing.event.ModelFiled;
import beian.filing.event.PartialDate;
import beian.filing.event.StatedRow;
import beian.platform.projection.Projection;
import beian.platform.projection.Recorded;
import beian.platform.projection.Row;
import beian.platform.projection.Table;
import beian.platform.projection.Version;
import beian.platform.projection.VersionedTable;
import beian.platform.projection.Versions;
import beian.platform.projection.ViewWriter;
import beian.platform.store.RowBatch;
import beian.scale.Disclosure;
import beian.scale.ParameterScale;
import beian.scale.ReadingRules;
import beian.scale.ScaleReader;
import beian.scale.Standing;
import beian.scale.Tier;
import beian.scale.Tiers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps, per version of a statement, where its scale is placed and where it might be. */
@Component
@ProcessingGroup(ShiftProjection.NAME)
class ShiftProjection extends Projection {

    static final String NAME = "shift";
    static final String NO_TIER = "NONE";
    private static final int VERSION = 2;
    private static final VersionedTable STATEMENTS = VersionedTable.of(
            "shift_filing",
            List.of(
                    "possible_from",
                    "filing_id",
                    "batch_id",
                    "series",
                    "published_on",
                    "published_from",
                    "source",
                    "filed_from",
                    "filed_to",
                    "withdrawn",
                    "disclosure",
                    "tier",
                    "possible"));
    private static final Table FURTHER = Table.of("shift_statement", "filing_id", "statement_id");

    ShiftProjection(ViewWriter views) {
        super(views, VERSION, STATEMENTS.table(), FURTHER);
    }

    @EventHandler
    void on(ModelFiled event, Recorded recorded) {
        write(recorded, row(event, recorded));
    }

    @EventHandler
    void on(FilingRestated event, Recorded recorded) {
        Row further = FURTHER.row()
                .set("filing_id", event.filingId())
                .set("statement_id", event.statementId())
                .build();
        write(recorded, further);
        write(
                recorded,
                STATEMENTS.change(of(event.filingId()), recorded, others -> withdrawnAs(others, version(event))));
    }

    /** Adds a statement of a filing that others have stated: it is withdrawn on the days on which it is withdrawn for them. */
    private static List<Version> withdrawnAs(List<Version> others, Version further) {
        List<Version> versions = List.of(further);
        for (Version other : others.stream()
                .sorted(Comparator.comparing(Version::publicFrom))
                .toList()) {
            Map<String, @Nullable Object> withdrawn = new LinkedHashMap<>();
            withdrawn.put("withdrawn", other.number("withdrawn"));
            versions = Versions.from(other.publicFrom(), versions, version -> version.with(withdrawn));
        }
        List<Version> all = new ArrayList<>(others);
        all.addAll(versions);
        return all;
    }

    private static Row row(StatedRow event, Recorded recorded) {
        String day = PartialDate.lastDay(event.publishedOn());
        Table.Builder row = STATEMENTS.first(event.statementId(), "", day, recorded);
        content(event).forEach(row::set);
        return row.build();
    }

    private static Version version(StatedRow event) {
        String day = PartialDate.lastDay(event.publishedOn());
        return new Version(event.statementId(), "", day, Recorded.OPEN_DAY, content(event));
    }

    private static Map<String, @Nullable Object> content(StatedRow event) {
        String first = PartialDate.firstDay(event.publishedOn());
        Map<String, @Nullable Object> content = new LinkedHashMap<>();
        content.put("possible_from", first);
        content.put("filing_id", event.filingId());
        content.put("batch_id", event.batchId());
        content.put("series", event.series().name());
        content.put("published_on", event.publishedOn());
        content.put("published_from", first);
        content.put("source", event.source());
        content.putAll(filed(event.filedOn()));
        content.put("withdrawn", 0L);
        content.putAll(placed(event.scale()));
        return content;
    }

    private static Map<String, @Nullable Object> filed(@Nullable String filedOn) {
        PartialDate date = filedOn == null ? null : PartialDate.parse(filedOn);
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("filed_from", date == null ? null : date.first().toString());
        columns.put("filed_to", date == null ? null : date.last().toString());
        return columns;
    }

    private static Map<String, @Nullable Object> placed(@Nullable String verbatim) {
        ParameterScale scale = ScaleReader.read(verbatim);
        Standing standing = ReadingRules.SHIPPED.place(scale, Tiers.SHIPPED);
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("disclosure", Disclosure.of(scale.kind()).name());
        columns.put(
                "tier",
                standing.isCounted() ? Tiers.SHIPPED.get(standing.counted()).code() : NO_TIER);
        columns.put("possible", names(standing));
        return columns;
    }

    private static String names(Standing standing) {
        return Tiers.SHIPPED.list().subList(standing.lowest(), standing.highest() + 1).stream()
                .map(Tier::code)
                .sorted()
                .collect(Collectors.joining(" "));
    }

    @EventHandler
    void on(FilingCorrected event, Recorded recorded) {
        Map<String, @Nullable Object> columns = corrected(event);
        if (columns.isEmpty()) {
            write(recorded);
        } else {
            write(recorded, changed(tables -> List.of(event.statementId()), event, columns, recorded));
        }
    }

    private static Map<String, @Nullable Object> corrected(FilingCorrected event) {
        if (event.field() == FilingField.SCALE) {
            return placed(event.after());
        }
        return event.field() == FilingField.FILED_ON ? filed(event.after()) : Map.of();
    }

    @EventHandler
    void on(FilingWithdrawn event, Recorded recorded) {
        write(recorded, changed(of(event.filingId()), event, Map.of("withdrawn", 1L), recorded));
    }

    @EventHandler
    void on(FilingReinstated event, Recorded recorded) {
        write(recorded, changed(of(event.filingId()), event, Map.of("withdrawn", 0L), recorded));
    }

    private static RowBatch.Step changed(
            VersionedTable.Owners statements,
            EvidencedEvent event,
            Map<String, ? extends @Nullable Object> columns,
            Recorded recorded) {
        String day = PartialDate.lastDay(event.evidence().publishedOn());
        return STATEMENTS.change(statements, recorded, rows -> Versions.from(day, rows, row -> row.with(columns)));
    }

    /** Every statement of a filing. */
    private static VersionedTable.Owners of(String filing) {
        return tables -> {
            List<String> statements = new ArrayList<>(List.of(filing));
            statements.addAll(tables.sql("select statement_id from shift_statement where filing_id = ?")
                    .param(filing)
                    .query(String.class)
                    .list());
            return statements;
        };
    }
}
