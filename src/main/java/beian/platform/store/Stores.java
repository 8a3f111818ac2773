package beian.platform.store;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;

/** The seam between the tracker and a kind of database: everything that SQLite and PostgreSQL do differently. */
public interface Stores extends AutoCloseable {

    /**
     * Those that the settings name.
     *
     * @throws StoreUnusable if they cannot be used
     */
    static Stores of(StoreSettings settings) {
        StoreSettings.Postgres postgres = settings.postgres();
        return postgres == null ? new SqliteStores(settings.dataFolder()) : new PostgresStores(postgres);
    }

    /** The event log and the directories; its schema is up to date. */
    Database events();

    /** Opens a generation of the views, or makes an empty one; its schema is up to date. */
    Database openViews(int generation);

    /** Makes an empty generation of the views that is to be filled fast; nobody can query it before it is finished. */
    Building buildViews(int generation);

    /** A generation of the views that is being filled. */
    interface Building extends AutoCloseable {

        DataSource writer();

        /** Closes it; safe on the disk and with all its indexes, it can be opened like any other. */
        void finish();

        /** Closes it as it is, to be removed. */
        @Override
        void close();
    }

    /** The numbers of all generations of the views that exist. */
    List<Integer> generations();

    /**
     * Removes a generation of the views for good; it must be closed.
     *
     * @return false if another node has it open, which leaves it as it is
     */
    boolean removeViews(int generation);

    /** What the log and the directories take on the disk, in bytes. */
    long eventsBytes();

    /** What all generations of the views take on the disk, in bytes. */
    long viewsBytes();

    /** Axon's log on {@link #events()}. */
    EventStorageEngine storageEngine(Serializer events, Serializer snapshots, EventUpcaster history);

    /** Axon's tokens, kept beside the tables that they speak of. */
    TokenStore tokenStore(ConnectionProvider views, Serializer tokens);

    /** Waits for the right to append and begins its transaction, which sees everything recorded before, on any node. */
    Turn takeTurn();

    /** The right to rebuild the views, which one node has at a time; absent while another has it. */
    default Optional<Hold> rebuilding() {
        return Optional.of(() -> {});
    }

    /** Whether another node has that right at the moment. */
    default boolean isRebuildingElsewhere() {
        return false;
    }

    /** Waits for what other nodes are writing to the views and keeps them from writing more. */
    default Pause stopWriting(Database views) {
        return () -> {};
    }

    /** Much has been written into these views since the database last looked what they hold, which it plans by. */
    default void grown(Database views) {}

    /** How long appends of other nodes may stay unnoticed. */
    default Duration newsDelay() {
        return Duration.ofSeconds(1);
    }

    /** Whether {@link #copyEvents} can be asked for. */
    default boolean canBeCopied() {
        return false;
    }

    /**
     * Writes the log and the directories, as they are at one moment, into a file of their own; recording goes on.
     *
     * @param file must not exist
     * @throws UnsupportedOperationException unless {@link #canBeCopied}
     */
    default void copyEvents(Path file) {
        throw new UnsupportedOperationException("A database server has its own tools for that");
    }

    /**
     * Looks whether the store answers; cheap.
     *
     * @throws RuntimeException if it does not
     */
    default void look() {
        events().read(jdbc -> jdbc.sql("select generation from live_views")
                .query(Integer.class)
                .list());
    }

    /**
     * Looks whether the store takes in what is written.
     *
     * @throws RuntimeException if it does not
     */
    default void probe() {
        look();
        events().write(jdbc ->
                jdbc.sql("update live_views set generation = generation").update());
    }

    /** Something that other nodes wait for until it is closed, or until this process ends. */
    interface Hold extends AutoCloseable {

        @Override
        void close();
    }

    /** Nobody processes into some views. */
    interface Pause extends Hold {

        /** From now on nobody ever will; the views stay as they are and can be queried. */
        default void forGood() {}
    }

    @Override
    void close();
}
