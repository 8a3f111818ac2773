package beian.platform.projection;

import beian.platform.store.RowBatch;
import javax.sql.DataSource;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.stereotype.Component;

/**
 * Gathers what projections write during a batch of events and writes it at the end of the batch, one JDBC batch per
 * statement, in the transaction that also stores the token. Writing event by event is about ten times slower.
 */
@Component
public final class ViewWriter {

    private static final String GATHERED = ViewWriter.class.getName();
    private static final String TARGET = GATHERED + ".target";
    private final Views views;

    ViewWriter(Views views) {
        this.views = views;
    }

    /** Makes this unit of work write to a generation that is being built, instead of the live one. */
    public static void target(UnitOfWork<?> batch, DataSource generation) {
        batch.resources().put(TARGET, generation);
    }

    void add(Row row) {
        gathered().put(row.sql(), row.key(), row.values());
    }

    void reached(Projection projection, long position) {
        add(Row.of("projection_position", "projection")
                .set("projection", projection.name())
                .set("version", projection.version())
                .set("position", position)
                .build());
    }

    private RowBatch gathered() {
        UnitOfWork<?> batch = CurrentUnitOfWork.get().root();
        return batch.getOrComputeResource(GATHERED, key -> {
            RowBatch rows = new RowBatch();
            batch.onPrepareCommit(unit -> rows.write(unit.getOrDefaultResource(TARGET, views.writer())));
            return rows;
        });
    }
}
