package beian.shift.count;

import beian.platform.column.Combinations;
import beian.platform.column.Days;
import beian.shift.count.Counting.By;
import beian.shift.count.Statements.Seen;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One count: words are sorted into classes first, of which there are few, and statements are counted by class. Every version
 * that is held is sorted, seen or not, so that no moment costs more than another.
 */
final class Count {

    /** The class of what is not asked about. */
    private static final int NOT_ASKED = 0;

    private static final int YEARS = 100;

    private final Statements statements;
    private final Scope scope;
    private final @Nullable Collection<String> companies;
    private final List<Counted> classes = new ArrayList<>();
    /** By number of words; {@link #NOT_ASKED} where the scope leaves them out, else one more than the place of the class. */
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
            if (scope.takes(text)) {
                classOf[number] = numbers.computeIfAbsent(text.toldApartBy(by, scope), key -> {
                    classes.add(key);
                    return classes.size();
                });
            }
        }
    }

    List<Counted> of(Seen seen) {
        IntUnaryOperator classes = ofCompanies(seen, ofRegion(seen, i -> classOf[seen.alike(i)]));
        return scope.byDayFiled() ? byMonths(seen, classes) : byClass(seen, classes);
    }

    private IntUnaryOperator ofRegion(Seen seen, IntUnaryOperator all) {
        String region = scope.region();
        if (region == null) {
            return all;
        }
        int wanted = statements.regions.find(region);
        return i -> wanted != 0 && seen.region(i) == wanted ? all.applyAsInt(i) : NOT_ASKED;
    }

    private IntUnaryOperator ofCompanies(Seen seen, IntUnaryOperator all) {
        if (companies == null) {
            return all;
        }
        BitSet wanted = new BitSet();
        companies.forEach(company -> wanted.set(statements.companies.find(company)));
        wanted.clear(0);
        return i -> wanted.get(seen.company(i)) ? all.applyAsInt(i) : NOT_ASKED;
    }

    private List<Counted> byClass(Seen seen, IntUnaryOperator classOfRow) {
        int[] counts = new int[classes.size() + 1];
        for (int i = 0; i < seen.size(); i++) {
            counts[classOfRow.applyAsInt(i)] += seen.test(i) ? 1 : 0;
        }
        List<Counted> counted = new ArrayList<>();
        for (int number = 1; number < counts.length; number++) {
            if (counts[number] > 0) {
                counted.add(classes.get(number - 1).times(counts[number], null, null));
            }
        }
        return counted;
    }

    /** Rows of a class that may have been filed in the same months are counted together. */
    private List<Counted> byMonths(Seen seen, IntUnaryOperator classOfRow) {
        Combinations months = new Combinations();
        Combinations kinds = new Combinations();
        int[] counts = new int[1];
        for (int i = 0; i < seen.size(); i++) {
            int kind = kinds.number(
                    classOfRow.applyAsInt(i),
                    months.number(Days.month(seen.filedFrom(i)), Days.month(seen.filedTo(i))));
            counts = kind < counts.length ? counts : Arrays.copyOf(counts, 2 * kind + 1);
            counts[kind] += seen.test(i) ? 1 : 0;
        }
        return counted(counts, kinds, months);
    }

    private List<Counted> counted(int[] counts, Combinations kinds, Combinations months) {
        int[] ofClass = kinds.firsts();
        int[] ofMonths = kinds.seconds();
        int[] from = months.firsts();
        int[] to = months.seconds();
        List<Counted> counted = new ArrayList<>();
        for (int kind = 0; kind < kinds.size(); kind++) {
            if (counts[kind] > 0 && ofClass[kind] != NOT_ASKED) {
                counted.add(classes.get(ofClass[kind] - 1)
                        .times(counts[kind], month(from[ofMonths[kind]]), month(to[ofMonths[kind]])));
            }
        }
        return counted;
    }

    /** @param number of a month, such as 202403; 0: none */
    private static @Nullable String month(int number) {
        return number == 0 ? null : "%04d-%02d".formatted(number / YEARS, number % YEARS);
    }
}
