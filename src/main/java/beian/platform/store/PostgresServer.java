package beian.platform.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.flywaydb.core.Flyway;

/** The database of all nodes: its schemas as a {@link Database} each, and its locks. */
final class PostgresServer {

    private static final int READERS = 8;
    private static final String ROWS_AT_ONCE = "1000";
    /** Longer than anyone waits for a turn; whoever asks while the server is away waits as long. */
    private static final long CONNECT_MILLISECONDS = 3_000;

    private final StoreSettings.Postgres settings;

    PostgresServer(StoreSettings.Postgres settings) {
        this.settings = settings;
    }

    PostgresLocks locks() {
        return new PostgresLocks(settings.url(), settings.username(), settings.password());
    }

    /**
     * Opens a schema, made or brought up to date before.
     *
     * @param durable whether a commit waits for the disk
     */
    Database open(String schema, boolean durable, String migrations, int writers) {
        try (PostgresLocks migration = locks()) {
            migration.take(PostgresLocks.Kind.MIGRATION);
            Schema.migrate(
                    "Schema \"" + schema + "\" of the database",
                    Flyway.configure()
                            .dataSource(settings.url(), settings.username(), settings.password())
                            .schemas(schema)
                            .locations("classpath:" + migrations));
        }
        HikariConfig writer = pool(schema, "writer", writers);
        writer.setConnectionInitSql("set synchronous_commit = " + (durable ? "on" : "off"));
        // Sees what was committed before its turn came.
        writer.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        HikariConfig reader = pool(schema, "reader", READERS);
        reader.setReadOnly(true);
        // Each transaction sees one moment.
        reader.setTransactionIsolation("TRANSACTION_REPEATABLE_READ");
        return new Database(new HikariDataSource(writer), new HikariDataSource(reader));
    }

    private HikariConfig pool(String schema, String use, int connections) {
        HikariConfig pool = new HikariConfig();
        pool.setPoolName(schema + " " + use);
        pool.setJdbcUrl(settings.url());
        pool.setUsername(settings.username());
        pool.setPassword(settings.password());
        pool.setSchema(schema);
        // As text: the driver overlooks properties of any other type.
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        pool.addDataSourceProperty("defaultRowFetchSize", ROWS_AT_ONCE);
        pool.addDataSourceProperty("tcpKeepAlive", "true");
        pool.setMaximumPoolSize(connections);
        pool.setMinimumIdle(1);
        pool.setConnectionTimeout(CONNECT_MILLISECONDS);
        return pool;
    }
}
