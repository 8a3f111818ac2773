package beian.platform.projection;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of a {@link Table}.
 *
 * @param sql the statement, the same for all rows of a table with the same columns
 * @param key values of the key columns: two rows of a statement with the same key are the same row
 * @param values its parameters in order
 */
@SuppressWarnings("ArrayRecordComponent") // handed to JDBC and never compared
public record Row(String sql, List<Object> key, @Nullable Object[] values) {}
