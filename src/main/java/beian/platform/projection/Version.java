package beian.platform.projection;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of a {@link VersionedTable} that holds at present: what one thing is for whoever looks on one of these days.
 *
 * @param owner what the row belongs to
 * @param slot tells the rows of one owner and day apart
 * @param publicFrom ISO day, inclusive
 * @param publicTo ISO day, exclusive
 * @param content text and {@link Long} by column
 */
public record Version(
        String owner, String slot, String publicFrom, String publicTo, Map<String, @Nullable Object> content) {

    public Version {
        content = Collections.unmodifiableMap(new LinkedHashMap<>(content));
    }

    public @Nullable String text(String column) {
        return (String) content.get(column);
    }

    public @Nullable Long number(String column) {
        return (Long) content.get(column);
    }

    /** The same between other days. */
    public Version between(String from, String to) {
        return new Version(owner, slot, from, to, content);
    }

    /** The same with other values in some columns. */
    public Version with(Map<String, ? extends @Nullable Object> values) {
        Map<String, @Nullable Object> changed = new LinkedHashMap<>(content);
        changed.putAll(values);
        return new Version(owner, slot, publicFrom, publicTo, changed);
    }
}
