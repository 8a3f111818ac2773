package beian.platform.store;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A session whose locks hold for all nodes, until it is closed or its process ends. */
final class PostgresLocks implements Stores.Hold {

    /** "beia": the space of this application's locks; 0 in it is the turn of whoever appends. */
    private static final int SPACE = 0x62656961;

    private static final Logger LOG = LoggerFactory.getLogger(PostgresLocks.class);

    private final SingleConnectionDataSource session;
    private final JdbcClient jdbc;

    PostgresLocks(String url, @Nullable String username, @Nullable String password) {
        session = new SingleConnectionDataSource(url, true);
        session.setUsername(username);
        session.setPassword(password);
        jdbc = JdbcClient.create(session);
    }

    /** What may be locked. */
    enum Kind {
        /** A change of the schema. */
        MIGRATION(1),
        /** The one rebuild of the views. */
        REBUILD(2),
        /** A generation of the views: shared by whoever has it open, alone while it is removed. */
        GENERATION(3);

        private final int space;

        Kind(int offset) {
            this.space = SPACE + offset;
        }
    }

    void take(Kind kind) {
        call("pg_advisory_lock(?, ?)", kind, 0);
    }

    void share(Kind kind, int number) {
        call("pg_advisory_lock_shared(?, ?)", kind, number);
    }

    boolean take(Kind kind, int number) {
        return jdbc.sql("select pg_try_advisory_lock(?, ?)")
                .params(kind.space, number)
                .query(Boolean.class)
                .single();
    }

    /** Whether any session holds it. */
    static boolean isHeld(JdbcClient jdbc, Kind kind, int number) {
        return jdbc.sql(
                        "select count(*) > 0 from pg_locks where locktype = 'advisory' and granted and classid = ?"
                                + " and objid = ? and database = (select oid from pg_database where datname = current_database())")
                .params(kind.space, number)
                .query(Boolean.class)
                .single();
    }

    /** Asks in the session itself. */
    JdbcClient jdbc() {
        return jdbc;
    }

    boolean isAlive() {
        try {
            return jdbc.sql("select true").query(Boolean.class).single();
        } catch (DataAccessException sessionIsGone) {
            return false;
        }
    }

    private void call(String function, Kind kind, int number) {
        jdbc.sql("select " + function)
                .params(kind.space, number)
                .query((row, i) -> i)
                .list();
    }

    /** When this returns, the locks are free. */
    @Override
    public void close() {
        try {
            jdbc.sql("select pg_advisory_unlock_all()").query((row, i) -> i).list();
        } catch (DataAccessException sessionIsGone) {
            LOG.debug("The locks went with their session", sessionIsGone);
        } finally {
            session.close();
        }
    }
}
