package beian.platform.store;

import java.util.List;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;

/** The seam between the tracker and a kind of database: everything that SQLite and PostgreSQL do differently. */
public interface Stores extends AutoCloseable {

    /** The event log and the directories; its schema is up to date. */
    Database events();

    /** Opens a generation of the views, or makes an empty one; its schema is up to date. */
    Database openViews(int generation);

    /** The numbers of all generations of the views that exist. */
    List<Integer> generations();

    /** Removes a generation of the views for good; it must be closed. */
    void removeViews(int generation);

    /** Axon's log on {@link #events()}. */
    EventStorageEngine storageEngine(Serializer events, Serializer snapshots, EventUpcaster history);

    /** Axon's tokens, kept beside the tables that they speak of. */
    TokenStore tokenStore(ConnectionProvider views, Serializer tokens);

    @Override
    void close();
}
