package beian.claim.reading;

import beian.registry.statement.Cell;
import beian.registry.statement.Policy;
import beian.registry.statement.Resolution;
import beian.registry.statement.Statement;
import beian.registry.statement.Value;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Whose word is taken where several sources speak of one filing; what the first does not state is taken from the others. */
public sealed interface Choice {

    /** As it is asked for and shown. */
    String name();

    /** What the statements of one filing come to, cell by cell. */
    Map<Cell, Value> of(List<Statement> statements);

    /** The regulator's word, then others'; of equals the one published last. */
    Choice REGULATOR_FIRST = new By("regulator-first", Policy.REGULATOR_FIRST);

    /** The word published last. */
    Choice LATEST = new By("latest", Policy.LATEST);

    /** A rule that holds for all filings. */
    record By(String name, Policy policy) implements Choice {

        @Override
        public Map<Cell, Value> of(List<Statement> statements) {
            return Resolution.of(statements, policy).cells();
        }
    }

    /**
     * One source's word before all others'.
     *
     * @param source printed name
     */
    record First(String source) implements Choice {

        @Override
        public String name() {
            return "first:" + source;
        }

        @Override
        public Map<Cell, Value> of(List<Statement> statements) {
            Map<Cell, Value> cells = new EnumMap<>(Cell.class);
            cells.putAll(REGULATOR_FIRST.of(statements));
            List<Statement> own = statements.stream()
                    .filter(statement -> statement.source().equals(source))
                    .toList();
            if (!own.isEmpty()) {
                LATEST.of(own).forEach((cell, value) -> {
                    if (value.text() != null) {
                        cells.put(cell, value);
                    }
                });
            }
            return cells;
        }
    }
}
