package beian.claim.row;

import beian.filing.event.FilingsLinked;
import beian.filing.event.ModelFiled;
import beian.filing.event.PartialDate;
import beian.platform.projection.Recorded;
import beian.platform.projection.Row;
import beian.platform.projection.Table;
import beian.platform.projection.Version;
import beian.platform.projection.VersionedTable;
import beian.platform.projection.Versions;
import beian.platform.projection.Where;
import beian.platform.store.RowBatch;
import beian.registry.statement.Columns;
import beian.registry.statement.Ledger;
import beian.registry.statement.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What each source states of each filing, in versions: by the same rules as filings are listed. */
public final class StatementVersions {

    private static final List<String> COLUMNS = List.of(
            "filing_id",
            "statement_id",
            "place",
            "views",
            "possible_from",
            "stated_at",
            "withdrawn",
            "link",
            "link_to",
            "statements",
            "origins",
            "batch_id",
            "row_no",
            "series",
            "company_id",
            "model",
            "registrant",
            "region",
            "number",
            "filed_on",
            "filed_from",
            "filed_to",
            "scale",
            "scenario",
            "source",
            "published_on");

    /** What the rules need and this table does without. */
    private static final Map<String, String> NOT_KEPT = Map.of("flags", "");

    public static final VersionedTable TABLE = VersionedTable.of("claim_filing", COLUMNS);
    public static final Table LINKS = Table.of("claim_link", "filing_id", "other_id");

    private StatementVersions() {}

    /** The row of a filing that comes into the log. */
    public static Row first(ModelFiled event, Recorded recorded) {
        Statement statement = Statement.first(event, recorded.position());
        Map<String, @Nullable Object> content = Ledger.firstStated(statement);
        Table.Builder row =
                TABLE.first(event.filingId(), Ledger.FIRST, PartialDate.lastDay(event.publishedOn()), recorded);
        COLUMNS.forEach(column -> row.set(column, content.get(column)));
        return row.build();
    }

    /** The two filings of a link, each with the other; a later change of one looks at both. */
    public static Row[] linked(FilingsLinked event) {
        return new Row[] {pair(event.filingId(), event.toFilingId()), pair(event.toFilingId(), event.filingId())};
    }

    private static Row pair(String filing, String other) {
        return LINKS.row().set("filing_id", filing).set("other_id", other).build();
    }

    /** Works something into what is known of a filing, and of those that were ever linked with it. */
    static RowBatch.Step change(String filing, String day, Recorded recorded, UnaryOperator<Ledger> change) {
        return TABLE.change(tables -> group(tables, List.of(filing)), recorded, rows -> {
            List<Version> whole = rows.stream().map(row -> row.with(NOT_KEPT)).toList();
            return kept(change.apply(Ledger.of(whole, day)).rows());
        });
    }

    /** Of what the rules make, the statements as they stand, and of those what this table keeps. */
    private static List<Version> kept(List<Version> rows) {
        List<Version> kept = new ArrayList<>();
        for (Version row : rows) {
            Long views = row.number("views");
            if (views != null && (views & Ledger.AS_IT_STANDS) != 0) {
                Map<String, @Nullable Object> content = new LinkedHashMap<>();
                COLUMNS.forEach(column -> content.put(column, row.content().get(column)));
                kept.add(new Version(row.owner(), row.slot(), row.publicFrom(), row.publicTo(), content));
            }
        }
        return Versions.joined(kept);
    }

    /** The filings, those that were ever linked with them, those that were with these, and so on. */
    public static List<String> group(JdbcClient tables, Collection<String> filings) {
        Set<String> group = new LinkedHashSet<>(filings);
        Collection<String> others = linkedWith(tables, group);
        while (group.addAll(others)) {
            others = linkedWith(tables, others);
        }
        return List.copyOf(group);
    }

    private static List<String> linkedWith(JdbcClient tables, Collection<String> filings) {
        return new Where()
                .among("filing_id in (?)", filings)
                .query(tables, "select distinct other_id from claim_link", "")
                .query(String.class)
                .list();
    }

    /** The statement that a row of the table holds. */
    static Statement statement(Version row) {
        return Columns.statement(row.with(NOT_KEPT));
    }
}
