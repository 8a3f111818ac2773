package beian.registry.reconciliation;

import beian.registry.reconciliation.Candidates.Why;
import beian.registry.reconciliation.Line.Reason;
import beian.registry.reconciliation.Line.State;
import java.util.List;

/**
 * What is found about a difference.
 *
 * @param suspects rows that would account for it
 */
record Finding(State state, List<Reason> reasons, List<Suspect> suspects) {

    static final Finding AGREES = new Finding(State.AGREES, List.of(), List.of());
    static final Finding OPEN = new Finding(State.OPEN, List.of(), List.of());

    /** A row, and why. */
    record Suspect(int row, Why why) {}

    static Finding explained(Reason... reasons) {
        return new Finding(State.EXPLAINED, List.of(reasons), List.of());
    }

    static Finding explicable(List<Suspect> suspects) {
        return suspects.isEmpty() ? OPEN : new Finding(State.EXPLICABLE, List.of(), suspects);
    }

    Finding with(List<Reason> more) {
        return new Finding(state, more, suspects);
    }

    static List<Suspect> all(List<Integer> rows, Why why) {
        return rows.stream().map(row -> new Suspect(row, why)).toList();
    }
}
