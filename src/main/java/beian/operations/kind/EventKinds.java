package beian.operations.kind;

import beian.platform.store.DerivedFromLog;
import beian.platform.store.RowBatch;
import beian.platform.store.Stores;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A table of the kinds of events in the log, each with the first of its events: to find them in the log itself, all of it
 * would have to be read.
 */
@Component
class EventKinds implements DerivedFromLog {

    private static final String INSERT =
            "insert into event_kind (type, revision, first_position) values (?, ?, ?) on conflict do nothing";
    private static final long PAUSE_NANOSECONDS = Duration.ofSeconds(1).toNanos();

    private final Stores stores;
    /** Those that stand in the table for good; a turn may still fail after it has added one. */
    private Set<Kind> kept = Set.of();

    private long readAt = System.nanoTime() - PAUSE_NANOSECONDS;
    private @Nullable RowBatch adding;
    private final Set<Kind> added = new HashSet<>();

    EventKinds(Stores stores) {
        this.stores = stores;
    }

    private record Kind(String type, String revision) {}

    /**
     * A kind of event.
     *
     * @param revision empty if events of the type have none
     * @param firstPosition of its first event in the log
     */
    record First(String type, String revision, long firstPosition) {}

    /** All kinds, in the order in which they came. */
    List<First> all() {
        return stores.events().read(jdbc -> jdbc.sql("select * from event_kind order by first_position, type")
                .query((row, i) ->
                        new First(row.getString("type"), row.getString("revision"), row.getLong("first_position")))
                .list());
    }

    @Override
    public synchronized void follow(Object event, long position, RowBatch rows) {
        Kind kind = new Kind(event.getClass().getName(), KnownEvents.revision(event.getClass()));
        if (kept.contains(kind)) {
            return;
        }
        if (!rows.equals(adding)) {
            adding = rows;
            added.clear();
            readAgain();
        }
        if (!kept.contains(kind) && added.add(kind)) {
            rows.add(INSERT, kind.type(), kind.revision(), position);
        }
    }

    private void readAgain() {
        if (System.nanoTime() - readAt >= PAUSE_NANOSECONDS) {
            Set<Kind> there = new HashSet<>();
            all().forEach(first -> there.add(new Kind(first.type(), first.revision())));
            kept = there;
            readAt = System.nanoTime();
        }
    }
}
