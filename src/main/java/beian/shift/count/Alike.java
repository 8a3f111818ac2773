package beian.shift.count;

import beian.platform.Sha256;
import beian.platform.projection.Row;
import beian.platform.projection.Table;
import beian.platform.projection.Version;
import beian.platform.store.RowBatch;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Statements that are counted in the same places, whatever is asked: there are far fewer kinds of statements than
 * statements, so their words stand once in a table of their own.
 */
public final class Alike {

    static final Table TABLE = Table.of("shift_alike", "alike");
    static final String KEY = "alike";

    /** What is the same of them. */
    static final List<String> COLUMNS = List.of(
            "batch_id",
            "series",
            "source",
            "published_on",
            "published_from",
            "withdrawn",
            "scale",
            "kinds",
            "focus",
            "sector",
            "modality");

    private static final int DIGITS = 24;
    private static final String WRITE =
            "insert into shift_alike (alike, %1$s) select distinct alike, %1$s from shift_filing"
                            .formatted(String.join(", ", COLUMNS))
                    + " where owner_id in (%s) and known_from = ? on conflict do nothing";

    private Alike() {}

    /** The same content with its key. */
    static Map<String, @Nullable Object> keyed(Map<String, @Nullable Object> content) {
        Map<String, @Nullable Object> keyed = new LinkedHashMap<>(content);
        keyed.put(KEY, key(content));
        return keyed;
    }

    /** The same version with other values, and the key that they give. */
    static Version with(Version version, Map<String, ? extends @Nullable Object> values) {
        Version changed = version.with(values);
        return changed.with(Map.of(KEY, key(changed.content())));
    }

    private static String key(Map<String, @Nullable Object> content) {
        Sha256 digest = new Sha256();
        for (String column : COLUMNS) {
            Object value = content.get(column);
            digest.add(value == null ? "\0" : value + "\1");
        }
        return digest.hex().substring(0, DIGITS);
    }

    /** The row of a content that is keyed. */
    static Row row(Map<String, @Nullable Object> content) {
        Table.Builder row = TABLE.row().set(KEY, content.get(KEY));
        COLUMNS.forEach(column -> row.set(column, content.get(column)));
        return row.build();
    }

    /** Writes the rows of the statements that a change has made. */
    static RowBatch.Step after(RowBatch.Step change, List<String> owners, long position) {
        return tables -> {
            change.run(tables);
            String marks = "?" + ", ?".repeat(owners.size() - 1);
            try (var statement = tables.prepareStatement(WRITE.formatted(marks))) {
                int index = 1;
                for (String owner : owners) {
                    statement.setString(index++, owner);
                }
                statement.setLong(index, position);
                statement.executeUpdate();
            }
        };
    }
}
