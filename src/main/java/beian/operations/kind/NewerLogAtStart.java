package beian.operations.kind;

import beian.platform.store.StoreUnusable;
import beian.platform.store.Stores;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Stops before anything is processed or served if the log holds events of a later release: they would be misread, or block. */
@Component
class NewerLogAtStart implements SmartLifecycle {

    private final Stores stores;
    private final EventKinds kinds;
    private final KnownEvents known;
    private volatile boolean running;

    NewerLogAtStart(Stores stores, EventKinds kinds, KnownEvents known) {
        this.stores = stores;
        this.kinds = kinds;
        this.known = known;
    }

    @Override
    public void start() {
        kinds.all().forEach(this::check);
        running = true;
    }

    private void check(EventKinds.First kind) {
        if (known.read(stored(kind.firstPosition())) == null) {
            String revision = kind.revision().isEmpty() ? "" : " in revision " + kind.revision();
            throw new StoreUnusable("The log was written by a newer release: this one does not know the event "
                    + kind.type() + revision + " (first at position " + kind.firstPosition()
                    + "). Start that release again, or restore the backup from before the upgrade");
        }
    }

    private DomainEventData<byte[]> stored(long position) {
        return stores.events().read(jdbc -> jdbc.sql("select * from DomainEventEntry where globalIndex = ?")
                .param(position)
                .query((row, i) -> stored(row))
                .single());
    }

    private static DomainEventData<byte[]> stored(ResultSet row) throws SQLException {
        return new GenericDomainEventEntry<>(
                row.getString("type"),
                row.getString("aggregateIdentifier"),
                row.getLong("sequenceNumber"),
                row.getString("eventIdentifier"),
                row.getString("timeStamp"),
                row.getString("payloadType"),
                row.getString("payloadRevision"),
                row.getBytes("payload"),
                row.getBytes("metaData"));
    }

    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
