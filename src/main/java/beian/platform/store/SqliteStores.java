package beian.platform.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;

/**
 * Embedded stores in one folder: {@code events.db} and {@code views-<generation>.db}.
 *
 * <p>Each file has a single writing connection whose transactions take the write lock at once (a shared pool dead-locks or
 * answers SQLITE_BUSY), and some that only read.
 */
public final class SqliteStores implements Stores {

    private static final int READERS = 8;
    private static final int BUSY_MILLISECONDS = 10_000;
    private static final String EVENTS_SCHEMA = "db/events/sqlite";
    private static final String VIEWS_SCHEMA = "db/views/sqlite";
    /** In KiB, as negative numbers tell SQLite. */
    private static final int READER_CACHE = -8 * 1024;

    private static final int WRITER_CACHE = -64 * 1024;

    /** Keys come in no order: of a million filings their indexes take 250 MB, and each page left out is read again. */
    private static final int BUILDER_CACHE = -256 * 1024;

    /**
     * So many pages of 4 KiB are gathered in the journal before they go to their places in the file: those of indexes are
     * written again and again, and whoever records waits while they go to the disk.
     */
    private static final int CHECKPOINT_PAGES = 32 * 1024;

    private static final int LARGEST_JOURNAL = 160 * 1024 * 1024;

    private final DataFolder folder;
    private final Database events;

    /**
     * @param folder made if it does not exist
     * @throws StoreUnusable if it cannot be made or written, or another process uses it
     */
    public SqliteStores(Path folder) {
        this.folder = new DataFolder(folder);
        this.events = openEvents(this.folder);
    }

    /** Gives the folder up if its log cannot be used: whoever mends that may be in this process. */
    private static Database openEvents(DataFolder folder) {
        try {
            return open(folder.events(), SynchronousMode.FULL, EVENTS_SCHEMA);
        } catch (RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    @Override
    public Database events() {
        return events;
    }

    @Override
    public Database openViews(int generation) {
        return open(folder.views(generation), SynchronousMode.NORMAL, VIEWS_SCHEMA);
    }

    @Override
    public Building buildViews(int generation) {
        Path file = folder.views(generation);
        HikariDataSource writer = pool(file, JournalMode.OFF, SynchronousMode.OFF, BUILDER_CACHE, false);
        migrate(file, writer, VIEWS_SCHEMA);
        DeferredIndexes indexes = DeferredIndexes.drop(writer, DeferredIndexes.OF_SQLITE);
        return new Building() {
            @Override
            public DataSource writer() {
                return writer;
            }

            @Override
            public void finish() {
                indexes.make(writer);
                close();
                force(file);
            }

            @Override
            public void close() {
                writer.close();
            }
        };
    }

    private static void force(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot bring to the disk: " + file, e);
        }
    }

    @Override
    public List<Integer> generations() {
        return folder.generations();
    }

    @Override
    public boolean removeViews(int generation) {
        folder.removeViews(generation);
        return true;
    }

    @Override
    public long eventsBytes() {
        return folder.eventsBytes();
    }

    @Override
    public long viewsBytes() {
        return folder.viewsBytes();
    }

    @Override
    public boolean canBeCopied() {
        return true;
    }

    /** On a connection of its own, so that neither readers nor the writer wait for it. */
    @Override
    public void copyEvents(Path file) {
        JdbcClient.create(new DriverManagerDataSource("jdbc:sqlite:" + folder.events()))
                .sql("vacuum into ?")
                .param(file.toString())
                .update();
    }

    /** Also asks for room, because SQLite writes a little into room that it has already. */
    @Override
    public void probe() {
        folder.askForRoom();
        Stores.super.probe();
    }

    @Override
    public Turn takeTurn() {
        Transaction transaction = Database.transactionsOn(events.writer()).startTransaction();
        long head = JdbcClient.create(events.writer())
                .sql("select coalesce(max(seq), 0) from sqlite_sequence where name = 'DomainEventEntry'")
                .query(Long.class)
                .single();
        return new Turn(head, transaction);
    }

    @Override
    public EventStorageEngine storageEngine(Serializer eventSerializer, Serializer snapshots, EventUpcaster history) {
        return SqliteEventStorage.engine(events, eventSerializer, snapshots, history);
    }

    @Override
    public TokenStore tokenStore(ConnectionProvider views, Serializer tokens) {
        return new SqliteTokenStore(views, tokens);
    }

    @Override
    public void close() {
        events.close();
        folder.close();
    }

    private static Database open(Path file, SynchronousMode synchronous, String migrations) {
        OwnFile.check(file, migrations.equals(EVENTS_SCHEMA) ? "DomainEventEntry" : "projection_position");
        HikariDataSource writer = pool(file, JournalMode.WAL, synchronous, WRITER_CACHE, false);
        try {
            migrate(file, writer, migrations);
        } catch (RuntimeException e) {
            writer.close();
            throw e;
        }
        return new Database(writer, pool(file, JournalMode.WAL, synchronous, READER_CACHE, true));
    }

    private static void migrate(Path file, DataSource writer, String migrations) {
        Schema.migrate(
                file.toAbsolutePath().toString(),
                Flyway.configure().dataSource(writer).locations("classpath:" + migrations));
    }

    private static HikariDataSource pool(
            Path file, JournalMode journal, SynchronousMode synchronous, int cache, boolean readOnly) {
        SQLiteConfig sqlite = new SQLiteConfig();
        sqlite.setJournalMode(journal);
        sqlite.setCacheSize(cache);
        sqlite.setSynchronous(synchronous);
        sqlite.setPragma(SQLiteConfig.Pragma.JOURNAL_SIZE_LIMIT, Integer.toString(LARGEST_JOURNAL));
        sqlite.setBusyTimeout(BUSY_MILLISECONDS);
        sqlite.setReadOnly(readOnly);
        sqlite.setTransactionMode(readOnly ? TransactionMode.DEFERRED : TransactionMode.IMMEDIATE);
        HikariConfig pool = new HikariConfig();
        pool.setPoolName(file.getFileName() + (readOnly ? " reader" : " writer"));
        pool.setJdbcUrl("jdbc:sqlite:" + file);
        sqlite.toProperties().forEach((name, value) -> pool.addDataSourceProperty((String) name, value));
        pool.setConnectionInitSql("pragma wal_autocheckpoint = " + CHECKPOINT_PAGES);
        pool.setMaximumPoolSize(readOnly ? READERS : 1);
        pool.setMinimumIdle(1);
        pool.setReadOnly(readOnly);
        pool.setMaxLifetime(0);
        return new HikariDataSource(pool);
    }
}
