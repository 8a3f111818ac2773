package beian.registry.statement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What several statements of one filing come to by a policy: cell by cell, the first in its order that states anything.
 *
 * @param leading the statement that answers for everything that is not a cell: batch, row, source, flags
 * @param cells what is answered
 * @param sides where sources differ, or a cell is not the leading statement's own
 */
public record Resolution(Statement leading, Map<Cell, Value> cells, List<Side> sides) {

    /**
     * What they come to.
     *
     * @param statements at least one
     */
    public static Resolution of(Collection<Statement> statements, Policy policy) {
        if (statements.size() == 1) {
            Statement only = statements.iterator().next();
            return new Resolution(only, only.cells(), List.of());
        }
        Statement leading =
                statements.stream().sorted(policy.order()).findFirst().orElseThrow();
        Map<Cell, Value> cells = new EnumMap<>(Cell.class);
        List<Side> sides = new ArrayList<>();
        for (Cell cell : Cell.values()) {
            List<Policy.Told> told = told(statements, cell, policy);
            if (!told.isEmpty()) {
                cells.put(cell, told.get(0).value());
                Side side = side(cell, told, leading);
                if (side != null) {
                    sides.add(side);
                }
            }
        }
        return new Resolution(leading, cells, sides);
    }

    private static List<Policy.Told> told(Collection<Statement> statements, Cell cell, Policy policy) {
        List<Policy.Told> told = new ArrayList<>();
        for (Statement statement : statements) {
            Value value = statement.cells().get(cell);
            if (value != null && value.text() != null) {
                told.add(new Policy.Told(statement, value));
            }
        }
        told.sort(policy.valueOrder());
        return told;
    }

    private static @Nullable Side side(Cell cell, List<Policy.Told> told, Statement leading) {
        Policy.Told won = told.get(0);
        List<Side.Other> disagree = told.stream()
                .filter(other ->
                        !Objects.equals(other.value().text(), won.value().text()))
                .map(other -> new Side.Other(
                        Objects.requireNonNull(other.value().text()),
                        other.value().source(),
                        other.statement().id()))
                .toList();
        boolean leads = won.statement().equals(leading);
        return leads && disagree.isEmpty()
                ? null
                : new Side(
                        cell,
                        won.value().text(),
                        won.value().source(),
                        won.statement().id(),
                        disagree);
    }
}
