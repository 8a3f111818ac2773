package beian.platform.projection;

import beian.platform.store.RowBatch;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;

/**
 * Turns events into the tables of one read module; named by its {@link ProcessingGroup}.
 *
 * <p>Subclasses add an {@code on(event, recorded)} per event that concerns them and write through {@link ViewWriter} only:
 * the same code serves live processing and rebuilding. The same event twice must give the same rows.
 */
public abstract class Projection {

    private final ViewWriter views;
    private final int version;
    private final List<String> tables;

    /**
     * @param version raised whenever the same events give other rows; the tables are then rebuilt at the next start
     * @param tables every table that this projection alone writes
     */
    protected Projection(ViewWriter views, int version, Table... tables) {
        this.views = views;
        this.version = version;
        this.tables = Stream.of(tables).map(Table::name).toList();
    }

    /** The name under which it is processed, addressed and shown. */
    public final String name() {
        return getClass().getAnnotation(ProcessingGroup.class).value();
    }

    /** See the constructor; asked anew each time, since what it depends on may be read anew. */
    public int version() {
        return version;
    }

    public final List<String> tables() {
        return tables;
    }

    /** Axon prefers this to a handler of an interface, so events of several types arrive here too. */
    @EventHandler
    public final void onOther(Object event, Recorded recorded) {
        other(event, recorded);
    }

    /** What is done with an event that has no {@code on} of its own. */
    protected void other(Object event, Recorded recorded) {}

    /** Gathers rows to be written; one takes the place of an earlier one with the same key. */
    protected final void write(Row... rows) {
        for (Row row : rows) {
            views.add(row);
        }
    }

    /** Gathers work that needs a look at what stands in the tables, after all rows gathered so far. */
    protected final void write(RowBatch.Step step) {
        views.then(step);
    }

    /**
     * What is noted during a chunk of events, however large that is, to be worked on once when all its rows are written.
     *
     * @param nothing makes the notes of a chunk
     * @param end the work, with what was noted by then
     */
    protected final <N> N noted(Supplier<N> nothing, Function<N, RowBatch.Step> end) {
        return views.noted(name(), nothing, end);
    }
}
