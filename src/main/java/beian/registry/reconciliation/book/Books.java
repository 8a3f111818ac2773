package beian.registry.reconciliation.book;

import beian.filing.event.Series;
import beian.platform.projection.Moment;
import beian.registry.fact.Announcement;
import beian.registry.fact.Rows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Announcements seen at a moment, and the rows of each as they are printed one after the other. */
public final class Books {

    private static final int[] NONE = {};
    private static final String REGULATOR = "";

    private final Rows rows;
    private final List<Announcement> announcements;
    private final Map<String, int[]> rowsOf = new HashMap<>();
    private final Map<String, Scope> scopes = new HashMap<>();

    /** Opens them. */
    public Books(Rows rows, Moment moment, List<Announcement> announcements) {
        this.rows = rows;
        this.announcements = announcements;
        Map<Integer, List<Integer>> byBatch = new HashMap<>();
        rows.forEach(moment, Rows.STATEMENT, row -> byBatch.computeIfAbsent(rows.batch(row), b -> new ArrayList<>())
                .add(row));
        byBatch.forEach((batch, its) -> rowsOf.put(rows.batchName(batch), printed(its)));
    }

    private int[] printed(List<Integer> its) {
        its.sort((a, b) -> Integer.compare(rows.row(a), rows.row(b)));
        return its.stream().mapToInt(Integer::intValue).toArray();
    }

    public Rows rows() {
        return rows;
    }

    /** The rows of a batch. */
    public int[] of(Announcement batch) {
        return rowsOf.getOrDefault(batch.batchId(), NONE);
    }

    /** Announcements of the same source; waves apart. */
    public Scope own(Announcement batch) {
        return scopes.computeIfAbsent(
                batch.source() + (batch.isWave() ? "\nwaves" : "\n"),
                key -> new Scope(
                        this, announcements.stream().filter(batch::continues).toList()));
    }

    /** Those whose rows a total of a series speaks of: of its source, or of the regulator if its source lists none. */
    public Scope spokenOf(Announcement batch, Series series) {
        Scope own = own(batch);
        return own.lists(series)
                ? own
                : scopes.computeIfAbsent(
                        REGULATOR,
                        key -> new Scope(
                                this,
                                announcements.stream()
                                        .filter(other -> other.isOfRegulator() && !other.isWave())
                                        .toList()));
    }
}
