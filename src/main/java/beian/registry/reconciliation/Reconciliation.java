package beian.registry.reconciliation;

import beian.filing.event.BatchKind;
import beian.platform.projection.Coverage;
import beian.platform.projection.Lasting;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Announced against recorded, over one batch or all.
 *
 * @param states how many lines are in each state; those in which none is are left out
 */
public record Reconciliation(
        List<Account> accounts,
        Map<Line.State, Integer> states,
        @Nullable Coverage coverage) implements Lasting {

    /**
     * What one batch announced, line by line.
     *
     * @param publishedOn ISO day, month or year
     * @param lines empty if nothing was announced and no row is numbered
     */
    public record Account(String batchId, String source, BatchKind kind, String publishedOn, List<Line> lines) {}

    static Reconciliation of(List<Account> accounts, @Nullable Coverage coverage) {
        Map<Line.State, Integer> states = new EnumMap<>(Line.State.class);
        for (Account account : accounts) {
            account.lines().forEach(line -> states.merge(line.state(), 1, Integer::sum));
        }
        return new Reconciliation(accounts, states, coverage);
    }
}
