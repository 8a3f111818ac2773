package beian.claim.row;

import beian.claim.reading.Choice;
import beian.claim.reading.Fact;
import beian.claim.reading.Heard;
import beian.claim.reading.Kind;
import beian.claim.reading.Scope;
import beian.claim.verdict.Outcome.Because;
import beian.platform.projection.Moment;
import beian.platform.projection.VersionedTable;
import beian.platform.projection.Where;
import beian.registry.statement.Statement;
import beian.ruleset.Ruleset;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private final Memory memory;
    private @Nullable Map<String, PersonsWord> persons;

    /** All filings, as far as they were recorded by a position. */
    public interface Memory {
        HeldFilings upTo(Moment moment, JdbcClient tables);
    }

    /**
     * A moment.
     *
     * @param moment amid the recording of a batch, what was there before it is seen
     */
    public Snapshot(JdbcClient tables, Moment moment, Memory memory) {
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

    /** Every other filing of the scope, without what some sources state; without their ids. */
    public void single(Scope scope, Ruleset ruleset, Set<String> leftOut, Heard heard) {
        HeldFilings held = held(scope, ruleset);
        HeldNumbers numbers = new HeldNumbers(held, scope.numbers(), tables);
        new HeldFacts(held, companies, scope, ruleset, numbers).forEach(moment, leftOut, said(scope, ruleset), heard);
    }

    /** Those of the batches that a claim names are few; of all others it is asked again and again. */
    private HeldFilings held(Scope scope, Ruleset ruleset) {
        List<Ruleset> asked = scope.asksClassification() ? List.of(ruleset) : List.of();
        if (scope.batches() != null) {
            return HeldFilings.some(new Where().among("batch_id in (?)", scope.batches()), asked, tables);
        }
        HeldFilings held = memory.upTo(moment, tables);
        return asked.isEmpty() || held.kinds.by(ruleset).isKnown()
                ? held
                : HeldFilings.none(asked).upTo(moment.position(), tables); // rulesets were read anew meanwhile
    }

    /** Of what kind single filings are that a person classified, by place. */
    private Map<Long, Kind> said(Scope scope, Ruleset ruleset) {
        if (!scope.asksClassification()) {
            return Map.of();
        }
        Filing.Kinds kinds = kinds(ruleset, scope);
        Map<Long, Kind> said = new HashMap<>();
        for (List<String> some : portions(List.copyOf(persons().keySet()))) {
            where(scope)
                    .and("statements = ?", 1)
                    .among("owner_id in (?)", some)
                    .query(tables, "select place, filing_id, model, scenario, registrant from claim_filing", "")
                    .query(row -> {
                        said.put(
                                row.getLong(1),
                                kinds.of(
                                        List.of(row.getString(2)),
                                        row.getString(3),
                                        row.getString(4),
                                        row.getString(5)));
                    });
        }
        return said;
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
