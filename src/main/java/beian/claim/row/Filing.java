package beian.claim.row;

import beian.claim.reading.Choice;
import beian.claim.reading.Fact;
import beian.claim.reading.Kind;
import beian.filing.event.PartialDate;
import beian.registry.statement.Cell;
import beian.registry.statement.Statement;
import beian.registry.statement.Value;
import beian.scale.ScaleReader;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A filing as it is seen at a moment.
 *
 * @param id the filing as which its statements count
 * @param statements at least one
 */
public record Filing(String id, List<Statement> statements) {

    /** Whether sources state different things in one of the cells. */
    public boolean isDisputed(Collection<Cell> asked) {
        return asked.stream()
                .anyMatch(cell -> statements.stream()
                                .map(statement -> statement.text(cell))
                                .filter(Objects::nonNull)
                                .distinct()
                                .count()
                        > 1);
    }

    /** The same without what some sources state; empty if nobody else states it. */
    public Optional<Filing> without(Set<String> leftOut) {
        List<Statement> rest = statements.stream()
                .filter(statement -> !leftOut.contains(statement.source()))
                .toList();
        return rest.isEmpty() ? Optional.empty() : Optional.of(new Filing(id, rest));
    }

    /**
     * Whether it was filed by a day, by the regulator's word or else the latest.
     *
     * @param possibly whether a date that leaves it open, or none at all, is enough
     */
    boolean isFiledBy(LocalDate day, boolean possibly) {
        String filedOn = text(Choice.REGULATOR_FIRST.of(statements), Cell.FILED_ON);
        if (filedOn == null) {
            return possibly;
        }
        PartialDate date = PartialDate.parse(filedOn);
        return !(possibly ? date.first() : date.last()).isAfter(day);
    }

    /** Printed names of those who state it. */
    public Set<String> sources() {
        return statements.stream().map(Statement::source).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Says of what kind a filing is. */
    interface Kinds {

        /** Where no claim asks. */
        Kinds UNKNOWN = (ids, model, scenario, registrant) -> Kind.UNKNOWN;

        /**
         * The kind of one filing.
         *
         * @param ids its own first, then those of filings that are linked to it
         */
        Kind of(Collection<String> ids, @Nullable String model, @Nullable String scenario, @Nullable String registrant);
    }

    /**
     * The filing as somebody sees it who makes this choice.
     *
     * @param asksCompanies whether it matters which company it is of
     */
    Fact fact(Choice choice, Companies companies, boolean asksCompanies, Kinds kinds) {
        Map<Cell, Value> cells = choice.of(statements);
        Statement own = own();
        String company = companies.shown(own.companyId());
        String filedOn = text(cells, Cell.FILED_ON);
        PartialDate filed = filedOn == null ? null : PartialDate.parse(filedOn);
        return new Fact(
                id,
                own.place(),
                statements.stream().map(Statement::batchId).collect(Collectors.toSet()),
                sources(),
                own.series().name(),
                company,
                !asksCompanies || companies.isAttributed(company),
                text(cells, Cell.REGION),
                text(cells, Cell.NUMBER),
                filed == null ? null : filed.first(),
                filed == null ? null : filed.last(),
                ScaleReader.read(text(cells, Cell.SCALE)),
                kinds.of(ids(), text(cells, Cell.MODEL), text(cells, Cell.SCENARIO), text(cells, Cell.REGISTRANT)),
                own.withdrawn() != null);
    }

    static @Nullable String text(Map<Cell, Value> cells, Cell cell) {
        Value value = cells.get(cell);
        return value == null ? null : value.text();
    }

    private Set<String> ids() {
        Set<String> ids = new LinkedHashSet<>(Set.of(id));
        statements.forEach(statement -> ids.add(statement.owner()));
        return ids;
    }

    /** The statement in whose history the filing itself stands. */
    private Statement own() {
        return statements.stream()
                .filter(statement -> statement.owner().equals(id))
                .findFirst()
                .orElse(statements.get(0));
    }
}
