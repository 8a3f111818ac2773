package beian.operations;

import beian.operations.Rebuild.State;
import beian.platform.store.Database;
import beian.platform.store.Stores;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** All rebuilds, in a table that every node sees. */
@Component
class Rebuilds {

    private static final String UNFINISHED = " state in ('BUILDING', 'COMPARING', 'SWITCHING')";
    private static final String CANCELLABLE = " state in ('BUILDING', 'COMPARING')";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Database events;

    Rebuilds(Stores stores) {
        this.events = stores.events();
    }

    /** The id of the next rebuild. */
    long nextId() {
        return events.read(jdbc -> jdbc.sql("select coalesce(max(id), 0) + 1 from rebuild")
                .query(Long.class)
                .single());
    }

    List<Rebuild> newestFirst() {
        return events.read(jdbc -> jdbc.sql("select * from rebuild order by id desc limit 100")
                .query((row, i) -> read(row))
                .list());
    }

    Optional<Rebuild> find(long id) {
        return events.read(jdbc -> jdbc.sql("select * from rebuild where id = ?")
                .param(id)
                .query((row, i) -> read(row))
                .optional());
    }

    void add(Rebuild rebuild) {
        events.write(
                jdbc -> jdbc.sql("insert into rebuild (id, generation, state, node, started_at, done, total, tables)"
                                + " values (?, ?, ?, ?, ?, ?, ?, '[]')")
                        .params(
                                Long.valueOf(rebuild.id()),
                                rebuild.generation(),
                                rebuild.state().name(),
                                rebuild.node(),
                                rebuild.startedAt(),
                                rebuild.done(),
                                rebuild.total())
                        .update());
    }

    /** Says how far it is; from its own node only. */
    synchronized void save(RebuildRun run) {
        Rebuild now = run.state();
        events.write(jdbc -> jdbc.sql("update rebuild set state = ?, finished_at = ?, done = ?, total = ?, rate = ?,"
                        + " seconds_left = ?, tables = ?, failure = ? where id = ?")
                .param(now.state().name())
                .param(now.finishedAt())
                .param(now.done())
                .param(now.total())
                .param(now.eventsPerSecond())
                .param(now.secondsLeft())
                .param(JSON.writeValueAsString(now.tables()))
                .param(now.failure())
                .param(Long.valueOf(now.id()))
                .update());
    }

    /**
     * From now on it can no longer be cancelled.
     *
     * @throws RebuildRun.Cancelled if it was before
     */
    synchronized void switches(RebuildRun run) {
        int switched = events.write(
                jdbc -> jdbc.sql("update rebuild set state = 'SWITCHING' where cancel_asked = 0 and id = ?")
                        .param(Long.valueOf(run.id()))
                        .update());
        if (switched == 0) {
            run.cancel();
        }
        run.check();
        run.enters(State.SWITCHING);
    }

    /** Asks its node to end it; false if it is too late. */
    boolean askToCancel(long id) {
        return events.write(jdbc -> jdbc.sql("update rebuild set cancel_asked = 1 where id = ? and" + CANCELLABLE)
                        .param(id)
                        .update())
                > 0;
    }

    boolean isAskedToCancel(RebuildRun run) {
        return events.read(jdbc -> jdbc.sql("select cancel_asked from rebuild where id = ?")
                        .param(Long.valueOf(run.id()))
                        .query(Integer.class)
                        .single())
                != 0;
    }

    /** Closes the entries of nodes that have stopped; nobody rebuilds at the moment. */
    void abandonUnfinished() {
        events.write(jdbc -> jdbc.sql("update rebuild set state = 'ABANDONED', finished_at = ? where" + UNFINISHED)
                .param(Instant.now().toString())
                .update());
    }

    private static Rebuild read(ResultSet row) throws SQLException {
        return new Rebuild(
                row.getString("id"),
                row.getInt("generation"),
                State.valueOf(row.getString("state")),
                row.getString("node"),
                row.getString("started_at"),
                row.getString("finished_at"),
                row.getLong("done"),
                row.getLong("total"),
                longOrNull(row, "rate"),
                longOrNull(row, "seconds_left"),
                JSON.readValue(row.getString("tables"), new TypeReference<List<Rebuild.Table>>() {}),
                row.getString("failure"));
    }

    private static @Nullable Long longOrNull(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }
}
