package beian.registry.reconciliation;

import beian.platform.projection.Moment;
import beian.platform.projection.Where;
import beian.registry.fact.Announcement;
import beian.registry.fact.Rows;
import beian.registry.reconciliation.Candidates.Row;
import beian.registry.reconciliation.Candidates.Why;
import beian.registry.reconciliation.Finding.Suspect;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks up what is recorded of the few rows and companies on which a difference hangs. */
final class Recordings {

    private static final int SHOWN = 20;

    private final JdbcClient jdbc;
    private final Moment moment;
    private final Rows rows;

    Recordings(JdbcClient jdbc, Moment moment, Rows rows) {
        this.jdbc = jdbc;
        this.moment = moment;
        this.rows = rows;
    }

    /** Companies that stand for a row whose company cell is blank. */
    Set<String> unattributed(Collection<String> companies) {
        return companies.isEmpty()
                ? Set.of()
                : Set.copyOf(new Where()
                        .among("company_id in (?)", companies)
                        .query(jdbc, "select company_id from registry_company", " and attributed = 0")
                        .query(String.class)
                        .list());
    }

    /** Positions at which rows of a batch were linked to another filing. */
    List<Long> links(Announcement batch) {
        return ofBatch(batch.batchId())
                .query(jdbc, "select distinct link from registry_filing", " and link is not null order by link")
                .query(Long.class)
                .list();
    }

    private Where ofBatch(String batch) {
        return moment.published(moment.known(new Where().and("batch_id = ?", batch)))
                .and("(views & " + Rows.STATEMENT + ") > ?", 0);
    }

    Candidates candidates(List<Suspect> suspects) {
        List<Row> shown = new ArrayList<>();
        for (Suspect suspect : suspects.subList(0, Math.min(SHOWN, suspects.size()))) {
            String batch = rows.batchName(rows.batch(suspect.row()));
            int place = rows.row(suspect.row());
            List<String> neighbours = suspect.why() == Why.COMPANY_BLANK ? neighbours(batch, place) : List.<String>of();
            shown.add(ofBatch(batch)
                    .and("row_no = ?", place)
                    .query(jdbc, "select * from registry_filing", "")
                    .query((row, i) -> candidate(row, suspect.why(), neighbours))
                    .single());
        }
        return suspects.isEmpty() ? Candidates.NONE : new Candidates(suspects.size(), shown);
    }

    private static Row candidate(ResultSet row, Why why, List<String> neighbours) throws SQLException {
        return new Row(
                why,
                row.getString("filing_id"),
                row.getString("statement_id"),
                row.getString("locator_row"),
                row.getString("model"),
                row.getString("registrant"),
                row.getString("number"),
                row.getString("filed_on"),
                neighbours);
    }

    /** A cell may be blank because it was merged with the one above or below. */
    private List<String> neighbours(String batch, int row) {
        return ofBatch(batch)
                .among("row_no in (?)", List.of(row - 1, row + 1))
                .query(jdbc, "select registrant from registry_filing", " order by row_no")
                .query((found, i) -> Objects.toString(found.getString(1), ""))
                .list()
                .stream()
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }
}
