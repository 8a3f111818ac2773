package beian.registry.reconciliation.book;

import beian.filing.event.Series;
import beian.registry.fact.Announcement;
import beian.registry.fact.Rows;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** 序号 of one scope, which go on over its batches, each series by itself. A batch that begins at 1 again counts anew. */
public final class Numbering {

    private final Books books;
    private final Map<Series, BitSet> all = new EnumMap<>(Series.class);
    private final Map<String, Map<Series, Run>> runs = new HashMap<>();

    /**
     * The ordinals of one series of one batch.
     *
     * @param before of the batch before it; absent if it begins the numbering, or counts anew
     * @param begins the ordinal at which the numbering begins that it goes on with
     * @param missing how many are left out and on no row of the scope
     * @param missingOnes the first of them
     * @param missingSoFar those of the batches before it included
     * @param elsewhere left out, and on a row of another batch
     */
    public record Run(
            String batch,
            @Nullable Run before,
            Printed printed,
            int begins,
            int reached,
            int missing,
            List<Integer> missingOnes,
            int missingSoFar,
            List<Integer> elsewhere) {

        /** As they are answered. */
        public Ordinals ordinals() {
            return new Ordinals(
                    before == null ? null : before.reached,
                    printed.first(),
                    printed.last(),
                    printed.distinct(),
                    missing,
                    missingOnes,
                    Ordinals.first(elsewhere),
                    Ordinals.first(printed.doubled()),
                    Ordinals.first(printed.outOfOrder()));
        }
    }

    Numbering(Books books, List<Announcement> batches) {
        this.books = books;
        Map<Announcement, Map<Series, Printed>> printed = new HashMap<>();
        Map<Series, Integer> reached = new EnumMap<>(Series.class);
        for (Announcement batch : batches) {
            Map<Series, Printed> its = printed(batch);
            printed.put(batch, its);
            its.forEach((series, ordinals) -> {
                if (!anew(ordinals, reached.get(series))) {
                    BitSet set = all.computeIfAbsent(series, s -> new BitSet());
                    ordinals.ordinals().forEach(set::set);
                }
                reached.merge(series, ordinals.last(), Math::max);
            });
        }
        Map<Series, Run> last = new EnumMap<>(Series.class);
        for (Announcement batch : batches) {
            printed.getOrDefault(batch, Map.of()).forEach((series, its) -> {
                Run run = run(batch.batchId(), series, its, last.get(series));
                runs.computeIfAbsent(batch.batchId(), b -> new EnumMap<>(Series.class))
                        .put(series, run);
                last.put(series, run);
            });
        }
    }

    private static boolean anew(Printed printed, @Nullable Integer reached) {
        return reached != null && printed.first() == 1;
    }

    private Map<Series, Printed> printed(Announcement batch) {
        Rows rows = books.rows();
        Map<Series, Printed> printed = new EnumMap<>(Series.class);
        for (int row : books.of(batch)) {
            if (rows.ordinal(row) >= 0) {
                printed.computeIfAbsent(rows.series(row), s -> new Printed()).add(rows.ordinal(row), row);
            }
        }
        return printed;
    }

    private Run run(String batch, Series series, Printed printed, @Nullable Run last) {
        boolean anew = anew(printed, last == null ? null : last.reached());
        Run before = anew ? null : last;
        int from = before == null || before.reached() >= printed.first() ? printed.first() : before.reached() + 1;
        BitSet others = anew ? new BitSet() : all.getOrDefault(series, new BitSet());
        List<Integer> missing = new ArrayList<>();
        List<Integer> elsewhere = new ArrayList<>();
        int left = 0;
        for (Printed.Gap gap : printed.gaps(from)) {
            int found = elsewhere.size();
            for (int i = others.nextSetBit(gap.from()); i >= 0 && i <= gap.to(); i = others.nextSetBit(i + 1)) {
                elsewhere.add(i);
            }
            left += gap.to() - gap.from() + 1 - (elsewhere.size() - found);
            for (int i = others.nextClearBit(gap.from());
                    i <= gap.to() && missing.size() < Ordinals.MOST;
                    i = others.nextClearBit(i + 1)) {
                missing.add(i);
            }
        }
        return new Run(
                batch,
                before,
                printed,
                before == null ? printed.first() : before.begins(),
                Math.max(printed.last(), before == null ? 0 : before.reached()),
                left,
                missing,
                left + (before == null ? 0 : before.missingSoFar()),
                elsewhere);
    }

    /** Of each series that has numbered rows in the batch. */
    public Map<Series, Run> of(Announcement batch) {
        return runs.getOrDefault(batch.batchId(), Map.of());
    }
}
