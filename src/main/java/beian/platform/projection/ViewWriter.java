package beian.platform.projection;

import beian.platform.store.RowBatch;
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

    private static final String GATHERED = ViewWriter.class.getName();
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

    void reached(Projection projection, long position) {
        gathered().putLast(MOVE, projection.name(), projection.name(), projection.version(), position);
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
