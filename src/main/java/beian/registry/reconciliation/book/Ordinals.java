package beian.registry.reconciliation.book;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 序号 of the rows of one series of a batch; lists hold the first 100.
 *
 * @param after the one that the source's earlier batches had reached; absent if the batch begins the numbering, or counts anew
 * @param first the least one
 * @param last the greatest one
 * @param distinct how many different ones
 * @param missing how many are left out between {@code after} and {@code last}, and on no row of the source
 * @param missingOnes which
 * @param elsewhere left out there, and on a row of another batch of the source
 * @param doubled on more than one row
 * @param outOfOrder printed after a greater one
 */
public record Ordinals(
        @Nullable Integer after,
        int first,
        int last,
        int distinct,
        int missing,
        List<Integer> missingOnes,
        List<Integer> elsewhere,
        List<Integer> doubled,
        List<Integer> outOfOrder) {

    static final int MOST = 100;

    static List<Integer> first(List<Integer> all) {
        return all.size() <= MOST ? List.copyOf(all) : List.copyOf(all.subList(0, MOST));
    }
}
