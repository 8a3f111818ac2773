package beian.intake.flag;

import beian.filing.event.Series;
import beian.intake.row.Flag;
import beian.intake.row.PrintedRow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The continuing 序号 of one section.
 *
 * @param table index of its table, from 0
 * @param section index in the table, from 0
 * @param first the least one; absent if none is printed
 * @param last the greatest one
 * @param missing between the one before the section, if known, and its last
 * @param doubled printed more than once
 * @param outOfOrder not printed where they belong
 */
public record Ordinals(
        int table,
        int section,
        Series series,
        int rows,
        @Nullable Integer first,
        @Nullable Integer last,
        List<Integer> missing,
        List<Integer> doubled,
        List<Integer> outOfOrder) {

    /**
     * Each section's, in the order of the file.
     *
     * @param before the ordinal that each series had reached before the file
     */
    static List<Ordinals> of(List<PrintedRow> rows, Map<Series, Integer> before) {
        Map<Series, Integer> reached = new TreeMap<>(before);
        Map<List<Integer>, List<PrintedRow>> sections = rows.stream()
                .collect(Collectors.groupingBy(
                        row -> List.of(row.table(), row.section()), LinkedHashMap::new, Collectors.toList()));
        return sections.values().stream()
                .map(section -> {
                    Ordinals ordinals = of(section, reached.get(section.get(0).series()));
                    Integer last = ordinals.last();
                    if (last != null) {
                        reached.put(ordinals.series(), last);
                    }
                    return ordinals;
                })
                .toList();
    }

    private static Ordinals of(List<PrintedRow> rows, @Nullable Integer before) {
        TreeSet<Integer> printed = rows.stream()
                .map(PrintedRow::ordinal)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
        Integer first = printed.isEmpty() ? null : printed.first();
        Integer last = printed.isEmpty() ? null : printed.last();
        Map<Integer, Flag> flags = OrdinalFlags.of(rows, before);
        return new Ordinals(
                rows.get(0).table(),
                rows.get(0).section(),
                rows.get(0).series(),
                rows.size(),
                first,
                last,
                missing(printed, before),
                flagged(rows, flags, "ordinal-doubled"),
                flagged(rows, flags, "ordinal-out-of-order"));
    }

    private static List<Integer> missing(TreeSet<Integer> printed, @Nullable Integer before) {
        if (printed.isEmpty()) {
            return List.of();
        }
        int from = before == null || printed.first() == 1 || before >= printed.first() ? printed.first() : before + 1;
        return IntStream.rangeClosed(from, printed.last())
                .filter(ordinal -> !printed.contains(ordinal))
                .boxed()
                .toList();
    }

    private static List<Integer> flagged(List<PrintedRow> rows, Map<Integer, Flag> flags, String code) {
        return flags.entrySet().stream()
                .filter(flag -> flag.getValue().code().equals(code))
                .map(flag -> rows.get(flag.getKey()).ordinal())
                .filter(Objects::nonNull)
                .toList();
    }
}
