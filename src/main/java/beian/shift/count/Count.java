package beian.shift.count;

import beian.shift.count.Counting.By;
import beian.shift.count.Statements.Seen;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** One count: words are sorted into classes first, of which there are few, and statements are counted by class. */
final class Count {

    private static final int NOT_ASKED = -1;
    /** Days are numbers of eight digits; a hundredth of them is the month. */
    private static final int MONTHS = 100;

    private static final int MONTH_BITS = 20;
    private static final int CLASS_AT = 2 * MONTH_BITS;
    private static final int MONTH = (1 << MONTH_BITS) - 1;

    private final Statements statements;
    private final Scope scope;
    private final @Nullable Collection<String> companies;
    private final List<Counted> classes = new ArrayList<>();
    /** By number of words; {@link #NOT_ASKED} where the scope leaves them out. */
    private final int[] classOf;

    /** @param companies only of these; absent: of all */
    Count(Statements statements, Scope scope, @Nullable Collection<String> companies, By by) {
        this.statements = statements;
        this.scope = scope;
        this.companies = companies;
        this.classOf = new int[statements.alikes.size()];
        Map<Counted, Integer> numbers = new HashMap<>();
        for (int number = 1; number < classOf.length; number++) {
            Counted text = statements.alikes.of(number);
            classOf[number] = scope.takes(text)
                    ? numbers.computeIfAbsent(text.toldApartBy(by), key -> {
                        classes.add(key);
                        return classes.size() - 1;
                    })
                    : NOT_ASKED;
        }
    }

    List<Counted> of(Seen seen) {
        IntPredicate asked = ofRegion(seen).and(ofCompanies(seen)).and(i -> classOf[seen.alike(i)] != NOT_ASKED);
        return scope.byDayFiled() ? byMonths(seen, asked) : byClass(seen, asked);
    }

    private IntPredicate ofRegion(Seen seen) {
        String region = scope.region();
        if (region == null) {
            return i -> true;
        }
        int wanted = statements.regions.find(region);
        return i -> wanted != 0 && seen.region(i) == wanted;
    }

    private IntPredicate ofCompanies(Seen seen) {
        if (companies == null) {
            return i -> true;
        }
        BitSet wanted = new BitSet();
        companies.forEach(company -> wanted.set(statements.companies.find(company)));
        wanted.clear(0);
        return i -> wanted.get(seen.company(i));
    }

    private List<Counted> byClass(Seen seen, IntPredicate asked) {
        int[] counts = new int[classes.size()];
        seen.forEach(asked, i -> counts[classOf[seen.alike(i)]]++);
        List<Counted> counted = new ArrayList<>();
        for (int number = 0; number < counts.length; number++) {
            if (counts[number] > 0) {
                counted.add(classes.get(number).times(counts[number], null, null));
            }
        }
        return counted;
    }

    /** Rows of a class that may have been filed in the same months are counted together. */
    private List<Counted> byMonths(Seen seen, IntPredicate asked) {
        long[] keys = new long[seen.versions().size()];
        int[] size = new int[1];
        seen.forEach(
                asked,
                i -> keys[size[0]++] = ((long) classOf[seen.alike(i)] << CLASS_AT)
                        | ((long) (seen.filedFrom(i) / MONTHS) << MONTH_BITS)
                        | seen.filedTo(i) / MONTHS);
        Arrays.parallelSort(keys, 0, size[0]);
        List<Counted> counted = new ArrayList<>();
        for (int from = 0, to; from < size[0]; from = to) {
            long key = keys[from];
            to = from + 1;
            while (to < size[0] && keys[to] == key) {
                to++;
            }
            Counted words = classes.get((int) (key >> CLASS_AT));
            counted.add(words.times(to - from, month((int) (key >> MONTH_BITS)), month((int) key)));
        }
        return counted;
    }

    /** @param bits the lowest of which are the number of a month, such as 202403 */
    private static @Nullable String month(int bits) {
        int number = bits & MONTH;
        return number == 0 ? null : "%04d-%02d".formatted(number / MONTHS, number % MONTHS);
    }
}
