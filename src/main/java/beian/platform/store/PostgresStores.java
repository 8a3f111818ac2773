package beian.platform.store;

import beian.platform.store.PostgresLocks.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jpa.SQLStateResolver;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Stores in one PostgreSQL database, shared by all nodes: schema {@code events} and schemas {@code views_<generation>}.
 *
 * <p>Whoever records takes a turn that lasts until its transaction ends, so commands see each other's results and log
 * order is commit order. Whoever has a generation of the views open keeps others from removing it.
 */
public final class PostgresStores implements Stores {

    private static final String VIEWS = "views_";
    private static final Duration NEWS_DELAY = Duration.ofMillis(40);
    /** Positions are committed in their order, so there is never a gap to wait for. */
    static final Duration GAP_TIMEOUT = Duration.ofSeconds(1);

    /** Recording is one at a time; while one commits, the next ones are on their way. */
    private static final int RECORDERS = 4;

    /** One follows the log; one is to spare. */
    private static final int VIEW_WRITERS = 2;

    /** The server looks at 300 times so many rows of a table; its own default is 100. */
    private static final int SAMPLE = 30;

    static final String UNIQUE_VIOLATION = "23505";

    private final PostgresServer server;
    private final Map<Integer, PostgresLocks> opened = new ConcurrentHashMap<>();
    private final Database events;

    public PostgresStores(StoreSettings.Postgres settings) {
        this.server = new PostgresServer(settings);
        this.events = server.open("events", true, "db/events/postgresql", RECORDERS);
    }

    @Override
    public Database events() {
        return events;
    }

    @Override
    public Database openViews(int generation) {
        PostgresLocks user = opened.computeIfAbsent(generation, number -> server.locks());
        user.share(Kind.GENERATION, generation);
        // Views lost in a power failure are read again from the log, with the tokens that were lost with them.
        return server.open(VIEWS + generation, false, "db/views/postgresql", VIEW_WRITERS);
    }

    @Override
    public Building buildViews(int generation) {
        Database views = openViews(generation);
        DeferredIndexes indexes = DeferredIndexes.drop(views.writer(), DeferredIndexes.OF_POSTGRES);
        return new Building() {
            @Override
            public DataSource writer() {
                return views.writer();
            }

            @Override
            public void finish() {
                indexes.make(views.writer());
                views.write(jdbc -> analyze(jdbc, false));
                close();
            }

            @Override
            public void close() {
                views.close();
            }
        };
    }

    /**
     * Tells the planner about these tables only: without a name the server looks at those of the log and of the live
     * generation too. A third of the usual sample is enough for the same plans, and sorting one for each of a hundred columns
     * was a sixth of a rebuild. When a table has grown by a tenth, the server takes a whole one by itself.
     */
    private static int analyze(JdbcClient jdbc, boolean skipLocked) {
        String tables = jdbc.sql("select string_agg(quote_ident(tablename), ', ') from pg_tables"
                        + " where schemaname = current_schema()")
                .query(String.class)
                .single();
        jdbc.sql("set local default_statistics_target = " + SAMPLE).update();
        return jdbc.sql("analyze (skip_locked " + skipLocked + ") " + tables).update();
    }

    /** Tables that the server is looking through by itself are left to it. */
    @Override
    public void grown(Database views) {
        views.write(jdbc -> analyze(jdbc, true));
    }

    @Override
    public List<Integer> generations() {
        return events.read(jdbc -> jdbc.sql(
                        "select cast(substring(nspname from 7) as integer) from pg_namespace where nspname ~ ?")
                .param("^" + VIEWS + "\\d+$")
                .query(Integer.class)
                .list());
    }

    @Override
    public boolean removeViews(int generation) {
        leave(generation);
        try (PostgresLocks remover = server.locks()) {
            boolean unused = remover.take(Kind.GENERATION, generation);
            if (unused) {
                remover.jdbc()
                        .sql("drop schema if exists " + VIEWS + generation + " cascade")
                        .update();
            }
            return unused;
        }
    }

    @Override
    public long eventsBytes() {
        return bytes("^events$");
    }

    @Override
    public long viewsBytes() {
        return bytes("^" + VIEWS + "\\d+$");
    }

    private long bytes(String schemas) {
        return events.read(jdbc -> jdbc.sql("select coalesce(sum(pg_total_relation_size(c.oid)), 0) from pg_class c"
                        + " join pg_namespace n on n.oid = c.relnamespace where c.relkind = 'r' and n.nspname ~ ?")
                .param(schemas)
                .query(Long.class)
                .single());
    }

    /** Its sessions say at once that the server is away, and are opened anew: what they hold may not be removed. */
    @Override
    public void look() {
        opened.forEach((generation, user) -> {
            if (!user.isAlive()) {
                shareAgain(generation, user);
            }
        });
        Stores.super.look();
    }

    private void shareAgain(int generation, PostgresLocks lost) {
        PostgresLocks again = server.locks();
        try {
            again.share(Kind.GENERATION, generation);
        } catch (RuntimeException e) {
            again.close();
            throw e;
        }
        (opened.replace(generation, lost, again) ? lost : again).close();
    }

    private void leave(int generation) {
        PostgresLocks user = opened.remove(generation);
        if (user != null) {
            user.close();
        }
    }

    @Override
    public Turn takeTurn() {
        Transaction transaction = Database.transactionsOn(events.writer()).startTransaction();
        try {
            long head = JdbcClient.create(events.writer())
                    .sql("select take_turn()")
                    .query(Long.class)
                    .single();
            return new Turn(head, transaction);
        } catch (RuntimeException e) {
            transaction.rollback();
            throw e;
        }
    }

    @Override
    public Optional<Hold> rebuilding() {
        PostgresLocks rebuilder = server.locks();
        if (rebuilder.take(Kind.REBUILD, 0)) {
            return Optional.of(rebuilder);
        }
        rebuilder.close();
        return Optional.empty();
    }

    @Override
    public boolean isRebuildingElsewhere() {
        return events.read(jdbc -> PostgresLocks.isHeld(jdbc, Kind.REBUILD, 0));
    }

    /** Whoever writes rows confirms his claim of the token before, so whoever holds the tokens holds the rows. */
    @Override
    public Pause stopWriting(Database views) {
        PostgresLocks holder = server.locks();
        holder.jdbc().sql("begin").update();
        holder.jdbc()
                .sql("delete from " + views.writer().getSchema() + ".TokenEntry")
                .update();
        return new Pause() {
            @Override
            public void forGood() {
                holder.jdbc().sql("commit").update();
            }

            @Override
            public void close() {
                holder.close();
            }
        };
    }

    @Override
    public Duration newsDelay() {
        return NEWS_DELAY;
    }

    @Override
    public EventStorageEngine storageEngine(Serializer eventSerializer, Serializer snapshots, EventUpcaster history) {
        return new SplitEventStorage(
                events, eventSerializer, snapshots, history, engine -> engine.persistenceExceptionResolver(
                                new SQLStateResolver(UNIQUE_VIOLATION))
                        .dataType(byte[].class)
                        .gapTimeout((int) GAP_TIMEOUT.toMillis()));
    }

    @Override
    public TokenStore tokenStore(ConnectionProvider views, Serializer tokens) {
        return new PostgresTokenStore(views, tokens);
    }

    @Override
    public void close() {
        List.copyOf(opened.keySet()).forEach(this::leave);
        events.close();
    }
}
