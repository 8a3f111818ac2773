package beian.registry.reconciliation;

import beian.filing.event.PartialDate;
import beian.filing.event.Series;
import beian.platform.column.Days;
import beian.registry.fact.Rows;
import beian.registry.fact.Stated;
import beian.registry.reconciliation.Candidates.Why;
import beian.registry.reconciliation.Finding.Suspect;
import beian.registry.reconciliation.Line.By;
import beian.registry.reconciliation.Line.Count;
import beian.registry.reconciliation.book.Books;
import beian.registry.reconciliation.book.Scope;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Filings of a series by the day on which they were decided: within a stretch for certain, possibly, or near its ends. */
final class Dated {

    /** More rows than this at one end of a stretch are no candidates. */
    private static final int MOST = 200;

    private static final int FIRST = 1;
    private static final int LAST = 9999_12_31;

    /** The stretch; its end is a stretch of its own where the source says it by month or year only. */
    private final int from;

    private final int surelyTo;
    private final int possiblyTo;
    /** By day, those whose day is known. */
    private final NavigableMap<Integer, List<Integer>> days = new TreeMap<>();

    private final List<Integer> open = new ArrayList<>();
    private int certain;
    private int possible;

    /**
     * Filings of a scope.
     *
     * @param within ISO month or year; absent: since the regime began
     * @param asOf ISO day, month or year up to which is counted; absent: to the end
     */
    Dated(Books books, Scope scope, Series series, @Nullable String within, @Nullable String asOf) {
        PartialDate stretch = within == null ? null : PartialDate.parse(within);
        PartialDate until = asOf == null ? null : PartialDate.parse(asOf);
        int end = stretch == null ? LAST : Days.of(stretch.last());
        this.from = stretch == null ? FIRST : Days.of(stretch.first());
        this.surelyTo = until == null ? end : Math.min(end, Days.of(until.first()));
        this.possiblyTo = until == null ? end : Math.min(end, Days.of(until.last()));
        scope.forEach(series, row -> add(books.rows(), row));
    }

    private void add(Rows rows, int row) {
        int first = rows.filedFrom(row);
        int last = rows.filedTo(row);
        if (first != 0 && first == last) {
            days.computeIfAbsent(first, day -> new ArrayList<>()).add(row);
        }
        boolean mayLie = first == 0 || (first <= possiblyTo && last >= from);
        boolean lies = first != 0 && first >= from && last <= surelyTo;
        certain += lies ? 1 : 0;
        possible += mayLie ? 1 : 0;
        if (mayLie && !lies) {
            open.add(row);
        }
    }

    Count count() {
        return new Count(By.DATE, certain, possible);
    }

    Finding find(Stated announced) {
        if (announced.holds(certain, possible)) {
            return Finding.AGREES;
        }
        int surplus = announced.exceededBy(certain);
        int lacking = announced.shortOf(possible);
        if (surplus > 0) {
            return Finding.explicable(surplus(surplus));
        }
        return lacking > 0
                ? Finding.explicable(lacking(lacking, announced.most() == null))
                : Finding.explicable(announced.isNumber() ? Finding.all(open, Why.DATE_OPEN) : List.of());
    }

    private List<Suspect> surplus(int surplus) {
        NavigableMap<Integer, List<Integer>> inside = days.subMap(from, true, surelyTo, true);
        List<Suspect> suspects = from == FIRST
                ? new ArrayList<>()
                : new ArrayList<>(edge(inside.values(), surplus, false, Why.FIRST_DAYS));
        suspects.addAll(edge(inside.descendingMap().values(), surplus, false, Why.LAST_DAYS));
        return suspects;
    }

    private List<Suspect> lacking(int lacking, boolean atLeast) {
        List<Suspect> suspects =
                new ArrayList<>(edge(days.tailMap(possiblyTo, false).values(), lacking, atLeast, Why.DAYS_AFTER));
        suspects.addAll(edge(days.headMap(from, false).descendingMap().values(), lacking, atLeast, Why.DAYS_BEFORE));
        return suspects;
    }

    /** Whole days from an end on that hold exactly so many, or at least; nothing if none do. */
    private static List<Suspect> edge(Collection<List<Integer>> days, int wanted, boolean atLeast, Why why) {
        List<Suspect> suspects = new ArrayList<>();
        for (List<Integer> day : days) {
            suspects.addAll(Finding.all(day, why));
            if (suspects.size() == wanted || (atLeast && suspects.size() > wanted)) {
                return suspects;
            }
            if (suspects.size() > wanted || suspects.size() > MOST) {
                return List.of();
            }
        }
        return List.of();
    }
}
