package beian.claim.row;

import beian.claim.reading.Fact;
import beian.claim.verdict.Outcome.Because;
import beian.platform.projection.Moment;
import beian.platform.projection.VersionedTable;
import beian.platform.projection.Where;
import beian.registry.statement.Cell;
import beian.registry.statement.Statement;
import beian.ruleset.Ruleset;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everything that claims can be checked against, as it is seen at one moment. */
public final class Snapshot {

    private static final String SELECT = "select * from claim_filing";
    /** SQLite takes 32,766 values in a statement; a statement of a few hundred is found as fast. */
    private static final int AT_ONCE = 500;

    private final JdbcClient tables;
    private final Moment moment;
    private final Companies companies;
    private final @Nullable FilingsInMemory memory;
    private @Nullable Map<String, PersonsWord> persons;

    /**
     * A moment.
     *
     * @param moment amid the recording of a batch, what was there before it is seen
     * @param memory absent while tables are being written
     */
    public Snapshot(JdbcClient tables, Moment moment, @Nullable FilingsInMemory memory) {
        this.tables = tables;
        this.moment = Batches.settled(tables, moment);
        this.companies = new Companies(tables, this.moment);
        this.memory = memory;
    }

    public Companies companies() {
        return companies;
    }

    /** Companies meant by the names in a claim. */
    public Map<String, Set<String>> meant(Scope scope) {
        return companies.meant(scope.companies());
    }

    /** What a claim names and nothing recorded shows; absent if everything is there. */
    public @Nullable Because missing(Scope scope) {
        List<String> batches = Batches.missing(tables, scope.named(), moment);
        if (!batches.isEmpty()) {
            return new Because("BATCH_NOT_RECORDED", batches);
        }
        List<String> unknown = new ArrayList<>(scope.companies());
        unknown.removeAll(meant(scope).keySet());
        return unknown.isEmpty() ? null : new Because("COMPANY_NOT_RECORDED", unknown);
    }

    /** The filings of which several statements are seen; each has one in a batch of the scope. */
    public List<Filing> several(Scope scope) {
        // The number stands in the text, or SQLite would not use the index of these few.
        Set<String> ids = Set.copyOf(where(scope)
                .and("statements > 1 and place > ?", 0)
                .query(tables, "select distinct filing_id from claim_filing", "")
                .query(String.class)
                .list());
        Map<String, List<Statement>> byFiling = new LinkedHashMap<>();
        List<String> owners = StatementVersions.group(tables, ids);
        for (List<String> some : portions(owners)) {
            seen(new Where().among("owner_id in (?)", some))
                    .query(tables, SELECT, " order by stated_at")
                    .query(row -> {
                        String filing = row.getString("filing_id");
                        if (ids.contains(filing)) {
                            byFiling.computeIfAbsent(filing, id -> new ArrayList<>())
                                    .add(statement(row));
                        }
                    });
        }
        List<Filing> filings = new ArrayList<>();
        byFiling.forEach((id, statements) -> filings.add(new Filing(id, statements)));
        return filings.stream().filter(this::isFiled).toList();
    }

    /** Every other filing of the scope, one by one, without what some sources state; some without their ids. */
    public void single(Scope scope, Ruleset ruleset, Set<String> leftOut, Consumer<Fact> each) {
        HeldFilings held = held(scope, ruleset);
        if (held == null) {
            single(where(scope), scope, ruleset, leftOut, each);
            return;
        }
        Set<Long> elsewhere = new HashSet<>();
        for (List<String> some :
                scope.asksClassification() ? portions(List.copyOf(persons().keySet())) : NONE) {
            single(where(scope).among("owner_id in (?)", some), scope, ruleset, leftOut, fact -> {
                elsewhere.add(fact.place());
                each.accept(fact);
            });
        }
        new HeldFacts(held, companies, scope).forEach(moment, leftOut, elsewhere, each);
    }

    private static final List<List<String>> NONE = List.of();

    /** Absent where the tables have to be looked at: for claims that name batches, whose rows are few, or numbers. */
    private @Nullable HeldFilings held(Scope scope, Ruleset ruleset) {
        if (memory == null || scope.batches() != null || scope.cells().contains(Cell.NUMBER)) {
            return null;
        }
        HeldFilings held = memory.upTo(moment, tables);
        return scope.asksClassification() && !held.isBy(ruleset) ? null : held;
    }

    private void single(Where where, Scope scope, Ruleset ruleset, Set<String> leftOut, Consumer<Fact> each) {
        SingleFilings filings = new SingleFilings(companies, kinds(ruleset, scope), scope);
        moment.filed(where.and("statements = ?", 1))
                .query(tables, SingleFilings.SELECT, "")
                .query(row -> {
                    if (leftOut.isEmpty() || !leftOut.contains(row.getString("source"))) {
                        each.accept(filings.fact(row));
                    }
                });
    }

    /** The id of the filing that an event at a position stated first. */
    public String idOf(long place) {
        return new Where()
                .and("known_from = ?", place)
                .and("place = ?", place)
                .query(tables, "select owner_id from claim_filing", " limit 1")
                .query(String.class)
                .single();
    }

    /** A list in portions that one statement can take. */
    public static List<List<String>> portions(List<String> list) {
        List<List<String>> portions = new ArrayList<>();
        for (int from = 0; from < list.size(); from += AT_ONCE) {
            portions.add(list.subList(from, Math.min(list.size(), from + AT_ONCE)));
        }
        return portions;
    }

    /** A filing as somebody sees it who makes this choice. */
    public Fact fact(Filing filing, Choice choice, Ruleset ruleset, Scope scope) {
        return filing.fact(choice, companies, scope.asksCompanies(), kinds(ruleset, scope));
    }

    private Filing.Kinds kinds(Ruleset ruleset, Scope scope) {
        return scope.asksClassification() ? new Classifying(persons(), ruleset) : Filing.Kinds.UNKNOWN;
    }

    private Map<String, PersonsWord> persons() {
        if (persons == null) {
            persons = PersonsWord.at(tables, moment);
        }
        return persons;
    }

    private Where where(Scope scope) {
        return seen(new Where().among("batch_id in (?)", scope.batches()));
    }

    private Where seen(Where where) {
        return moment.published(moment.known(where));
    }

    private boolean isFiled(Filing filing) {
        return moment.filedAt() == null || filing.isFiledBy(moment.filedAt(), moment.possibly());
    }

    private static Statement statement(ResultSet row) throws SQLException {
        VersionedTable table = StatementVersions.TABLE;
        return StatementVersions.statement(table.version(row));
    }
}
