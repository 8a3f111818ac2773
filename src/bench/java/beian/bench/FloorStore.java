package beian.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;

/** The tables and indexes of the tracker behind plain connections, set up as the tracker sets them up. */
interface FloorStore {

    /** To the log and the directories; a commit waits for the disk. */
    Connection events() throws SQLException;

    /** To the views. */
    Connection views(int generation) throws SQLException;

    /** To views that nobody reads yet, which need not survive a crash. */
    Connection unfinishedViews(int generation) throws SQLException;

    /** Another store, with empty tables. */
    FloorStore empty(String name) throws SQLException, IOException;

    /** Another store, with all that is in this one, which nobody must have open. */
    FloorStore copy(String name) throws SQLException, IOException;

    /** Leaves no work behind for whoever writes next, after much was removed. */
    void tidy() throws SQLException;

    /** Makes the tables of a generation of the views. */
    void makeViews(int generation);

    /** Question for the indexes that are no keys, with the statements that make them. */
    String indexes();

    /** Brings what was written without durability to the disk. */
    void force(int generation) throws SQLException, IOException;

    /** Whether connections can write at the same time. */
    boolean manyWriters();

    /** The generation that answers queries. */
    default int live() throws SQLException {
        try (Connection events = events();
                Statement statement = events.createStatement();
                var row = statement.executeQuery("select generation from live_views")) {
            row.next();
            return row.getInt(1);
        }
    }

    static FloorStore of(String place) {
        return place.startsWith("jdbc:") ? new Postgres(place) : new Sqlite(Path.of(place));
    }

    /** One file for the log, one for each generation of the views. */
    record Sqlite(Path folder) implements FloorStore {

        private static final int CHECKPOINT_PAGES = 32 * 1024;
        private static final int CACHE = -64 * 1024;

        @Override
        public Connection events() throws SQLException {
            return open(folder.resolve("events.db"), JournalMode.WAL, SynchronousMode.FULL, CACHE);
        }

        @Override
        public Connection views(int generation) throws SQLException {
            return open(file(generation), JournalMode.WAL, SynchronousMode.NORMAL, CACHE);
        }

        @Override
        public Connection unfinishedViews(int generation) throws SQLException {
            return open(file(generation), JournalMode.OFF, SynchronousMode.OFF, 4 * CACHE);
        }

        private Path file(int generation) {
            return folder.resolve("views-" + generation + ".db");
        }

        private static Connection open(Path file, JournalMode journal, SynchronousMode synchronous, int cache)
                throws SQLException {
            SQLiteConfig sqlite = new SQLiteConfig();
            sqlite.setJournalMode(journal);
            sqlite.setSynchronous(synchronous);
            sqlite.setCacheSize(cache);
            sqlite.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
            Connection connection = sqlite.createConnection("jdbc:sqlite:" + file);
            run(connection, "pragma wal_autocheckpoint = " + CHECKPOINT_PAGES);
            return connection;
        }

        @Override
        public FloorStore copy(String name) throws IOException {
            Sqlite made = beside(name);
            FileSystemUtils.copyRecursively(folder, made.folder);
            return made;
        }

        @Override
        public void tidy() throws SQLException {
            for (Connection connection : List.of(events(), views(live()))) {
                try (connection) {
                    run(connection, "pragma wal_checkpoint(truncate)");
                }
            }
        }

        private Sqlite beside(String name) {
            return new Sqlite(folder.resolveSibling(folder.getFileName() + "-" + name));
        }

        @Override
        public FloorStore empty(String name) throws IOException {
            Sqlite made = beside(name);
            java.nio.file.Files.createDirectories(made.folder);
            migrate("jdbc:sqlite:" + made.folder.resolve("events.db"), null, "db/events/sqlite");
            made.makeViews(1);
            return made;
        }

        @Override
        public void makeViews(int generation) {
            migrate("jdbc:sqlite:" + file(generation), null, "db/views/sqlite");
        }

        @Override
        public String indexes() {
            return "select name, sql from sqlite_master where type = 'index' and sql is not null";
        }

        @Override
        public void force(int generation) throws IOException {
            try (var channel = java.nio.channels.FileChannel.open(
                    file(generation), java.nio.file.StandardOpenOption.WRITE)) {
                channel.force(true);
            }
        }

        @Override
        public boolean manyWriters() {
            return false;
        }
    }

    /** One schema for the log, one for each generation of the views. */
    record Postgres(String url) implements FloorStore {

        @Override
        public Connection events() throws SQLException {
            return open("events", "on");
        }

        @Override
        public Connection views(int generation) throws SQLException {
            return open("views_" + generation, "off");
        }

        @Override
        public Connection unfinishedViews(int generation) throws SQLException {
            return views(generation);
        }

        private Connection open(String schema, String synchronous) throws SQLException {
            Connection connection = DriverManager.getConnection(
                    url + "&reWriteBatchedInserts=true&defaultRowFetchSize=1000&currentSchema=" + schema);
            run(connection, "set synchronous_commit = " + synchronous);
            return connection;
        }

        @Override
        public FloorStore copy(String name) throws SQLException {
            Postgres made = beside(name, " template " + database());
            made.keepNoOrder();
            return made;
        }

        @Override
        public void tidy() throws SQLException {
            try (Connection connection = events()) {
                run(connection, "vacuum analyze");
                run(connection, "checkpoint");
            }
        }

        @Override
        public FloorStore empty(String name) throws SQLException {
            Postgres made = beside(name, "");
            migrate(made.url, "events", "db/events/postgresql");
            made.makeViews(1);
            made.keepNoOrder();
            return made;
        }

        private Postgres beside(String name, String how) throws SQLException {
            String database = database() + "_" + name;
            Postgres made = new Postgres(url.replace("/" + database() + "?", "/" + database + "?"));
            // Not over a connection to this database: as a template, nobody must have it open.
            try (Connection connection = DriverManager.getConnection(url.replace("/" + database() + "?", "/postgres?"))) {
                run(connection, "create database " + database + how);
            }
            return made;
        }

        private String database() {
            return url.replaceAll(".*/([^?]+)\\?.*", "$1");
        }

        /** The floor keeps no order among writers that write at the same time. */
        private void keepNoOrder() throws SQLException {
            try (Connection events = events()) {
                run(events, "drop trigger if exists turn_before_append on DomainEventEntry");
            }
        }

        @Override
        public void makeViews(int generation) {
            migrate(url, "views_" + generation, "db/views/postgresql");
        }

        @Override
        public String indexes() {
            return "select i.indexname, i.indexdef from pg_indexes i where i.schemaname = current_schema() and not exists"
                    + " (select 1 from pg_constraint c where c.conname = i.indexname"
                    + " and c.connamespace = current_schema()::regnamespace)";
        }

        @Override
        public void force(int generation) {
            // The tracker leaves it to the next checkpoint, too.
        }

        @Override
        public boolean manyWriters() {
            return true;
        }
    }

    private static void migrate(String url, @Nullable String schema, String migrations) {
        var flyway = Flyway.configure().dataSource(url, null, null).locations("classpath:" + migrations);
        (schema == null ? flyway : flyway.schemas(schema)).load().migrate();
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
