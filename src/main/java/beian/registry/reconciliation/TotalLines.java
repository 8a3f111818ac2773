package beian.registry.reconciliation;

import beian.filing.event.AnnouncedTotal;
import beian.filing.event.BatchKind;
import beian.filing.event.Series;
import beian.registry.fact.Announcement;
import beian.registry.fact.Stated;
import beian.registry.reconciliation.Line.By;
import beian.registry.reconciliation.Line.Cause;
import beian.registry.reconciliation.Line.Count;
import beian.registry.reconciliation.Line.Reason;
import beian.registry.reconciliation.Line.What;
import beian.registry.reconciliation.book.Books;
import beian.registry.reconciliation.book.Numbering.Run;
import beian.registry.reconciliation.book.Scope;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Totals of a series that a source announced, or to which its own 序号 come. A total is compared with what the source had
 * published by then; where it says as of when it counted and lists no rows, with what carries a date up to then.
 */
final class TotalLines {

    private final Books books;

    TotalLines(Books books) {
        this.books = books;
    }

    List<Entry> of(Announcement batch) {
        List<Entry> entries = new ArrayList<>();
        Set<Series> stated = new HashSet<>();
        Map<Series, Integer> plain = new EnumMap<>(Series.class);
        add(plain, Series.FILING, batch.announced().filedCumulative());
        add(plain, Series.REGISTRATION, batch.announced().registeredCumulative());
        plain.forEach((series, total) -> entries.add(cumulative(batch, series, null, Stated.exactly(total))));
        stated.addAll(plain.keySet());
        for (AnnouncedTotal total : batch.announced().furtherOrNone()) {
            Stated announced = Stated.read(total.printed());
            if (total.within() == null) {
                entries.add(cumulative(batch, total.series(), total.asOf(), announced));
                stated.add(total.series());
            } else {
                entries.add(within(batch, total, announced));
            }
        }
        if (batch.kind() == BatchKind.DELTA) {
            numbered(batch, stated, entries);
        }
        return entries;
    }

    private static void add(Map<Series, Integer> totals, Series series, @Nullable Integer total) {
        if (total != null) {
            totals.put(series, total);
        }
    }

    /** What the numbering comes to, for series of which no total is announced. */
    private void numbered(Announcement batch, Set<Series> stated, List<Entry> entries) {
        books.own(batch).numbering().of(batch).forEach((series, run) -> {
            if (!stated.contains(series) && run.reached() == run.printed().last()) {
                String printed = "…" + run.reached();
                entries.add(cumulative(batch, series, null, Stated.numbered(printed, run.reached())));
            }
        });
    }

    private Entry cumulative(Announcement batch, Series series, @Nullable String asOf, Stated announced) {
        Scope scope = books.spokenOf(batch, series);
        int upTo = scope.upTo(batch);
        Count published = Count.exactly(By.PUBLICATION, scope.published(upTo, series));
        if (asOf == null) {
            Finding finding = byNumbering(batch, scope, upTo, series, announced, published);
            return new Entry(
                    batch, What.CUMULATIVE, series, null, null, announced, published, List.of(), null, finding);
        }
        Dated dated = new Dated(books, scope, series, null, asOf);
        boolean lists = books.of(batch).length > 0;
        Count count = lists ? published : dated.count();
        Finding finding = lists ? byNumbering(batch, scope, upTo, series, announced, published) : dated.find(announced);
        List<Count> otherwise = List.of(lists ? dated.count() : published);
        return new Entry(batch, What.CUMULATIVE, series, null, asOf, announced, count, otherwise, null, finding);
    }

    private Entry within(Announcement batch, AnnouncedTotal total, Stated announced) {
        Scope scope = books.spokenOf(batch, total.series());
        Dated dated = new Dated(books, scope, total.series(), total.within(), total.asOf());
        return new Entry(
                batch,
                What.WITHIN,
                total.series(),
                total.within(),
                total.asOf(),
                announced,
                dated.count(),
                List.of(),
                null,
                dated.find(announced));
    }

    /** The numbering accounts for a total that is not reached if it leaves out exactly so many. */
    private Finding byNumbering(
            Announcement batch, Scope scope, int upTo, Series series, Stated announced, Count published) {
        if (announced.holds(published.least(), published.most())) {
            return Finding.AGREES;
        }
        int surplus = announced.exceededBy(published.least());
        if (surplus > 0) {
            List<Finding.Suspect> doubtful = OwnRows.doubtful(books.rows(), inSeries(batch, series));
            return doubtful.size() < surplus ? Finding.OPEN : Finding.explicable(doubtful);
        }
        int lacking = announced.shortOf(published.most());
        Run run = scope == books.own(batch) ? scope.run(upTo, series) : null;
        if (run == null || lacking == 0) {
            return Finding.OPEN;
        }
        List<Reason> reasons = reasons(run);
        int accountedFor = reasons.stream().mapToInt(Reason::accountsFor).sum();
        return accountedFor == lacking ? Finding.explained(reasons.toArray(Reason[]::new)) : Finding.OPEN.with(reasons);
    }

    private int[] inSeries(Announcement batch, Series series) {
        return IntStream.of(books.of(batch))
                .filter(row -> books.rows().series(row) == series)
                .toArray();
    }

    private static List<Reason> reasons(Run run) {
        List<Reason> reasons = new ArrayList<>();
        if (run.missingSoFar() > 0) {
            List<Integer> ordinals = new ArrayList<>();
            Set<String> batches = new LinkedHashSet<>();
            for (Run at = run; at != null; at = at.before()) {
                ordinals.addAll(0, at.missingOnes());
                if (at.missing() > 0) {
                    batches.add(at.batch());
                }
            }
            reasons.add(new Reason(
                    Cause.ORDINAL_MISSING,
                    run.missingSoFar(),
                    List.of(),
                    ordinals.stream().limit(Reason.MOST).toList(),
                    List.copyOf(batches)));
        }
        if (run.begins() > 1) {
            reasons.add(new Reason(
                    Cause.EARLIER_NOT_RECORDED, run.begins() - 1, List.of(), List.of(run.begins()), List.of()));
        }
        return reasons;
    }
}
