package beian.platform.projection;

import beian.platform.store.RowBatch;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.stereotype.Component;

/**
 * Gathers what projections write during a batch of events and writes it at the end of the batch, one JDBC batch per
 * statement, in the transaction that also stores the token. Writing event by event is about ten times slower.
 */
@Component
public final class ViewWriter {

    /** The version stays that of the code that began to write the tables, until they are rebuilt. */
    private static final String MOVE =
            "insert into projection_position (projection, version, position) values (?, ?, ?)"
                    + " on conflict (projection) do update set position = excluded.position";

    private static final String STANDS = "select position from projection_position where projection = ?";

    private static final String GATHERED = ViewWriter.class.getName();
    private static final String BEGUN = GATHERED + " begun ";
    private static final String NOTED = GATHERED + " noted ";
    private final Views views;

    ViewWriter(Views views) {
        this.views = views;
    }

    /** Leaves it to the caller to write what is gathered during this unit of work. */
    static RowBatch gatherOnly(UnitOfWork<?> batch) {
        RowBatch rows = new RowBatch();
        batch.resources().put(GATHERED, rows);
        return rows;
    }

    void add(Row row) {
        gathered().put(row.sql(), row.key(), row.values());
    }

    void then(RowBatch.Step step) {
        gathered().then(step);
    }

    <N> N noted(String projection, Supplier<N> nothing, Function<N, RowBatch.Step> end) {
        RowBatch rows = gathered();
        UnitOfWork<?> batch = CurrentUnitOfWork.get().root();
        return batch.getOrComputeResource(NOTED + projection, key -> {
            N notes = nothing.get();
            rows.atEnd(end.apply(notes));
            return notes;
        });
    }

    void reached(Projection projection, long position) {
        RowBatch rows = gathered();
        UnitOfWork<?> batch = CurrentUnitOfWork.get().root();
        batch.getOrComputeResource(BEGUN + projection.name(), key -> {
            rows.first(tables -> requireAt(projection.name(), position - 1, tables));
            return position;
        });
        rows.putLast(MOVE, projection.name(), projection.name(), projection.version(), position);
    }

    /**
     * PostgreSQL may lose the last commits of a view when it crashes, and the tokens with them. A processor that waits for
     * news meanwhile does not notice and would leave a hole; refused here, it begins again with the token that is left.
     */
    private static void requireAt(String projection, long before, Connection tables) throws SQLException {
        try (PreparedStatement stored = tables.prepareStatement(STANDS)) {
            stored.setString(1, projection);
            try (ResultSet found = stored.executeQuery()) {
                if (found.next() && found.getLong(1) < before) {
                    throw new IllegalStateException(
                            "The tables of %s stand at position %d, not at %d: the database does not hold what it had acknowledged"
                                    .formatted(projection, found.getLong(1), before));
                }
            }
        }
    }

    private RowBatch gathered() {
        UnitOfWork<?> batch = CurrentUnitOfWork.get().root();
        return batch.getOrComputeResource(GATHERED, key -> {
            RowBatch rows = new RowBatch();
            batch.onPrepareCommit(unit -> rows.write(views.writer()));
            return rows;
        });
    }
}
