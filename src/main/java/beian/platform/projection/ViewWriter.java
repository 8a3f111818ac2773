package beian.platform.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;

/**
 * Gathers what projections write during a batch of events and writes it at the end of the batch, one JDBC batch per
 * statement, in the transaction that also stores the token. Writing event by event is about ten times slower. Of rows with
 * the same key the last one is written: PostgreSQL refuses to replace a row twice in one statement.
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
        gathered().computeIfAbsent(row.sql(), sql -> new LinkedHashMap<>()).put(row.key(), row.values());
    }

    void reached(Projection projection, long position) {
        add(Row.of("projection_position", "projection")
                .set("projection", projection.name())
                .set("version", projection.version())
                .set("position", position)
                .build());
    }

    private Map<String, Map<List<@Nullable Object>, List<@Nullable Object>>> gathered() {
        UnitOfWork<?> batch = CurrentUnitOfWork.get().root();
        return batch.getOrComputeResource(GATHERED, key -> {
            Map<String, Map<List<@Nullable Object>, List<@Nullable Object>>> rows = new LinkedHashMap<>();
            batch.onPrepareCommit(unit -> flush(rows, unit.getOrDefaultResource(TARGET, views.writer())));
            return rows;
        });
    }

    private static void flush(
            Map<String, Map<List<@Nullable Object>, List<@Nullable Object>>> gathered, DataSource target) {
        Connection connection = DataSourceUtils.getConnection(target);
        try {
            for (var entry : gathered.entrySet()) {
                writeBatch(connection, entry.getKey(), entry.getValue().values());
            }
        } finally {
            DataSourceUtils.releaseConnection(connection, target);
        }
    }

    private static void writeBatch(Connection connection, String sql, Collection<List<@Nullable Object>> rows) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (List<@Nullable Object> row : rows) {
                for (int i = 0; i < row.size(); i++) {
                    statement.setObject(i + 1, row.get(i));
                }
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new UncategorizedSQLException("Writing a view", sql, e);
        }
    }
}
