package beian.registry.fact;

import beian.filing.event.Announced;
import beian.filing.event.AnnouncedTotal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What a source announced, as columns of {@code registry_batch}, and back. */
public final class AnnouncedColumns {

    /** In the order in which rows set them. */
    public static final List<String> NAMES = List.of(
            "announced_models", "announced_companies", "announced_filed", "announced_registered", "announced_further");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private AnnouncedColumns() {}

    /** The columns of a row. */
    public static Map<String, @Nullable Object> of(Announced announced) {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("announced_models", number(announced.models()));
        columns.put("announced_companies", number(announced.companies()));
        columns.put("announced_filed", number(announced.filedCumulative()));
        columns.put("announced_registered", number(announced.registeredCumulative()));
        List<AnnouncedTotal> further = announced.furtherOrNone();
        columns.put("announced_further", further.isEmpty() ? null : JSON.writeValueAsString(further));
        return columns;
    }

    private static @Nullable Long number(@Nullable Integer count) {
        return count == null ? null : Long.valueOf(count);
    }

    /** What a row holds. */
    public static Announced read(ResultSet row) throws SQLException {
        String further = row.getString("announced_further");
        return new Announced(
                count(row, "announced_models"),
                count(row, "announced_companies"),
                count(row, "announced_filed"),
                count(row, "announced_registered"),
                further == null ? null : JSON.readValue(further, new TypeReference<List<AnnouncedTotal>>() {}));
    }

    private static @Nullable Integer count(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }
}
