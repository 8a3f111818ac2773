package beian.registry.reconciliation;

import beian.filing.event.Series;
import beian.registry.fact.Announcement;
import beian.registry.fact.Stated;
import beian.registry.reconciliation.Candidates.Why;
import beian.registry.reconciliation.Finding.Suspect;
import beian.registry.reconciliation.Line.By;
import beian.registry.reconciliation.Line.Cause;
import beian.registry.reconciliation.Line.Count;
import beian.registry.reconciliation.Line.Reason;
import beian.registry.reconciliation.Line.State;
import beian.registry.reconciliation.Line.What;
import beian.registry.reconciliation.book.Books;
import beian.registry.reconciliation.book.Numbering.Run;
import beian.registry.reconciliation.book.Printed;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Whether the 序号 of a batch's rows follow on each other: missing, doubled, out of order. */
final class OrdinalLines {

    private final Books books;

    OrdinalLines(Books books) {
        this.books = books;
    }

    List<Entry> of(Announcement batch) {
        List<Entry> entries = new ArrayList<>();
        books.own(batch).numbering().of(batch).forEach((series, run) -> entries.add(line(batch, series, run)));
        return entries;
    }

    private static Entry line(Announcement batch, Series series, Run run) {
        Printed printed = run.printed();
        Run before = run.before();
        int from = before == null || before.reached() >= printed.first() ? printed.first() : before.reached() + 1;
        int promised = printed.last() - from + 1;
        return new Entry(
                batch,
                What.ORDINALS,
                series,
                null,
                null,
                Stated.numbered(from + "–" + printed.last(), promised),
                Count.exactly(
                        By.ROWS,
                        printed.distinct()
                                + printed.doubled().size()
                                + run.elsewhere().size()),
                List.of(),
                run.ordinals(),
                find(run));
    }

    private static Finding find(Run run) {
        Printed printed = run.printed();
        List<Reason> reasons = new ArrayList<>();
        if (!run.elsewhere().isEmpty()) {
            reasons.add(reason(Cause.ORDINAL_ELSEWHERE, run, run.elsewhere()));
        }
        if (!printed.outOfOrder().isEmpty()) {
            reasons.add(reason(Cause.ORDINAL_OUT_OF_ORDER, run, printed.outOfOrder()));
        }
        List<Suspect> doubled = Finding.all(printed.doubledRows(), Why.ORDINAL_DOUBLED);
        if (!doubled.isEmpty() && printed.doubled().size() >= run.missing()) {
            return new Finding(State.EXPLICABLE, reasons, doubled);
        }
        if (run.missing() > 0) {
            return new Finding(
                    State.OPEN,
                    reasons,
                    Stream.concat(doubled.stream(), besideGaps(run)).toList());
        }
        return new Finding(reasons.isEmpty() ? State.AGREES : State.EXPLAINED, reasons, List.of());
    }

    private static Reason reason(Cause cause, Run run, List<Integer> ordinals) {
        int accountsFor = cause == Cause.ORDINAL_OUT_OF_ORDER ? 0 : ordinals.size();
        return new Reason(
                cause,
                accountsFor,
                List.of(),
                ordinals.stream().limit(Reason.MOST).toList(),
                List.of(run.batch()));
    }

    /** The rows between which others are missing. */
    private static Stream<Suspect> besideGaps(Run run) {
        Set<Integer> beside = new LinkedHashSet<>();
        Run before = run.before();
        for (int ordinal : run.missingOnes()) {
            Integer below = run.printed().rowBelow(ordinal);
            if (below == null && before != null) {
                below = before.printed().rowBelow(ordinal);
            }
            Stream.of(
                            Optional.ofNullable(below),
                            Optional.ofNullable(run.printed().rowAbove(ordinal)))
                    .flatMap(Optional::stream)
                    .forEach(beside::add);
        }
        return beside.stream().map(row -> new Suspect(row, Why.BESIDE_GAP));
    }
}
