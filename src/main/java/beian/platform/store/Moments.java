package beian.platform.store;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which position the log had reached at a moment. */
@Component
public final class Moments {

    private static final String LAST_UP_TO = "select globalIndex, timeStamp from DomainEventEntry"
            + " where globalIndex <= ? order by globalIndex desc limit 1";

    private final Stores stores;

    Moments(Stores stores) {
        this.stores = stores;
    }

    /** When the first event after {@code position} was recorded; absent if there is none. */
    public Optional<Instant> firstAfter(long position) {
        return stores.events().read(jdbc -> jdbc.sql("select timeStamp from DomainEventEntry where globalIndex > ?"
                        + " order by globalIndex limit 1")
                .param(position)
                .query((row, i) -> Instant.parse(row.getString(1)))
                .optional());
    }

    private record Entry(long position, Instant at) {}

    /** The position of the last event recorded at {@code moment} or before; 0 if there is none. */
    public long positionAt(Instant moment) {
        return stores.events().read(jdbc -> search(jdbc, moment));
    }

    /** Positions grow with time, so some twenty looks find one in a million. */
    private static long search(JdbcClient jdbc, Instant moment) {
        long before = 0;
        long after = last(jdbc, Long.MAX_VALUE).map(Entry::position).orElse(0L) + 1;
        while (after - before > 1) {
            long middle = before + (after - before) / 2;
            Optional<Entry> entry = last(jdbc, middle);
            if (entry.isPresent() && entry.get().at().isAfter(moment)) {
                after = Math.max(before + 1, entry.get().position());
            } else {
                before = middle;
            }
        }
        return last(jdbc, before).map(Entry::position).orElse(0L);
    }

    private static Optional<Entry> last(JdbcClient jdbc, long position) {
        return jdbc.sql(LAST_UP_TO)
                .param(position)
                .query((row, i) -> new Entry(row.getLong(1), Instant.parse(row.getString(2))))
                .optional();
    }
}
