package beian.registry.statistics;

import beian.filing.event.Series;
import beian.platform.projection.Moment;
import beian.registry.fact.Announcement;
import beian.registry.fact.Rows;
import beian.registry.statistics.CountRegistry.Filter;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** The rows that a filter leaves: of each announcement, and of each filing. */
final class Selection {

    private final List<Announcement> announcements;
    private final Rows rows;
    private final IntPredicate passes;
    /** Statements, those of one announcement after the other. */
    private final int[] statements;

    private final int[] begins;
    /** Filings that the batch or the source states; absent if neither was asked for. */
    private final @Nullable BitSet stated;

    private final Moment moment;

    Selection(Rows rows, Moment moment, List<Announcement> all, Filter filter, Owners owners) {
        this.rows = rows;
        this.moment = moment;
        this.announcements = all.stream()
                .filter(batch -> filter.batch() == null || batch.batchId().equals(filter.batch()))
                .filter(batch -> filter.source() == null || batch.source().equals(filter.source()))
                .toList();
        this.passes = passes(filter, owners);
        int[] places = places();
        this.begins = new int[announcements.size() + 1];
        rows.forEach(moment, Rows.STATEMENT, row -> {
            int place = place(places, row);
            if (place >= 0 && passes.test(row)) {
                begins[place + 1]++;
            }
        });
        for (int i = 1; i < begins.length; i++) {
            begins[i] += begins[i - 1];
        }
        this.statements = new int[begins[announcements.size()]];
        int[] next = Arrays.copyOf(begins, begins.length);
        rows.forEach(moment, Rows.STATEMENT, row -> {
            int place = place(places, row);
            if (place >= 0 && passes.test(row)) {
                statements[next[place]++] = row;
            }
        });
        for (int i = 0; i < announcements.size(); i++) {
            printed(begins[i], begins[i + 1]);
        }
        this.stated = filter.batch() == null && filter.source() == null ? null : stated(places);
    }

    private int place(int[] places, int row) {
        return rows.batch(row) < places.length ? places[rows.batch(row)] : -1;
    }

    /** Places of announcements by the number of their batch, at the index of a row's batch. */
    private int[] places() {
        int[] places = new int[rows.batches()];
        Arrays.fill(places, -1);
        for (int i = 0; i < announcements.size(); i++) {
            int number = rows.batchNumber(announcements.get(i).batchId());
            if (number != 0) {
                places[number] = i;
            }
        }
        return places;
    }

    /** Puts the rows of an announcement in the order in which they are printed; few are not. */
    private void printed(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            int row = statements[i];
            int at = i;
            for (; at > from && rows.row(statements[at - 1]) > rows.row(row); at--) {
                statements[at] = statements[at - 1];
            }
            statements[at] = row;
        }
    }

    private BitSet stated(int[] places) {
        BitSet filings = new BitSet();
        rows.forEach(moment, Rows.STATEMENT, row -> {
            if (place(places, row) >= 0) {
                filings.set(Math.toIntExact(rows.filing(row)));
            }
        });
        return filings;
    }

    private IntPredicate passes(Filter filter, Owners owners) {
        Series series = filter.series();
        String region = filter.region();
        int regionNumber = region == null ? 0 : rows.regionNumber(region);
        String company = filter.company();
        int owner = company == null ? 0 : owners.find(company);
        return row -> (series == null || rows.series(row) == series)
                && (region == null || (regionNumber != 0 && rows.region(row) == regionNumber))
                && (company == null || (owner != 0 && owners.of(row) == owner));
    }

    List<Announcement> announcements() {
        return announcements;
    }

    /** The statements of an announcement, by its place. */
    void forEachOf(int announcement, IntConsumer statement) {
        for (int i = begins[announcement]; i < begins[announcement + 1]; i++) {
            statement.accept(statements[i]);
        }
    }

    /** What each filing comes to. */
    void forEachFiling(IntConsumer filing) {
        BitSet only = stated;
        rows.forEach(moment, Rows.FILING, row -> {
            if (passes.test(row) && (only == null || only.get(Math.toIntExact(rows.filing(row))))) {
                filing.accept(row);
            }
        });
    }
}
