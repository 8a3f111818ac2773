package beian.registry.reconciliation.book;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** 序号 of the rows of one series of a batch, as they are printed one after the other. */
public final class Printed {

    /** Each ordinal, and its first row. */
    private final TreeMap<Integer, Integer> rows = new TreeMap<>();

    private final List<Integer> doubled = new ArrayList<>();
    private final Set<Integer> doubledRows = new LinkedHashSet<>();
    private final List<Integer> outOfOrder = new ArrayList<>();

    void add(int ordinal, int row) {
        Integer before = rows.get(ordinal);
        if (before != null) {
            doubled.add(ordinal);
            doubledRows.add(before);
            doubledRows.add(row);
            return;
        }
        if (!rows.isEmpty() && ordinal < rows.lastKey()) {
            outOfOrder.add(ordinal);
        }
        rows.put(ordinal, row);
    }

    public int first() {
        return rows.firstKey();
    }

    public int last() {
        return rows.lastKey();
    }

    public int distinct() {
        return rows.size();
    }

    Set<Integer> ordinals() {
        return rows.keySet();
    }

    public List<Integer> doubled() {
        return doubled;
    }

    public List<Integer> doubledRows() {
        return List.copyOf(doubledRows);
    }

    public List<Integer> outOfOrder() {
        return outOfOrder;
    }

    /** The row of the greatest ordinal below one; absent if there is none. */
    public @Nullable Integer rowBelow(int ordinal) {
        Integer below = rows.lowerKey(ordinal);
        return below == null ? null : rows.get(below);
    }

    /** The row of the least ordinal above one; absent if there is none. */
    public @Nullable Integer rowAbove(int ordinal) {
        Integer above = rows.higherKey(ordinal);
        return above == null ? null : rows.get(above);
    }

    /** A stretch of ordinals that no row has, ends inclusive. */
    record Gap(int from, int to) {}

    /** Stretches left out from one on. */
    List<Gap> gaps(int from) {
        List<Gap> gaps = new ArrayList<>();
        int next = from;
        for (int ordinal : rows.tailMap(from, true).keySet()) {
            if (ordinal > next) {
                gaps.add(new Gap(next, ordinal - 1));
            }
            next = ordinal + 1;
        }
        return gaps;
    }
}
