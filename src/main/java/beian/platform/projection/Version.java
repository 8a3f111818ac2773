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

    /** The column of the first day on which a row may have been public. */
    private static final String POSSIBLE_FROM = "possible_from";

    public Version {
        content = Collections.unmodifiableMap(new LinkedHashMap<>(content));
    }

    public @Nullable String text(String column) {
        return (String) content.get(column);
    }

    public @Nullable Long number(String column) {
        return (Long) content.get(column);
    }

    /** The same between other days; what is cut off its beginning was not possibly public before the cut. */
    public Version between(String from, String to) {
        Version between = new Version(owner, slot, from, to, content);
        boolean cut = content.containsKey(POSSIBLE_FROM) && from.compareTo(publicFrom) > 0;
        return cut ? between.with(Map.of(POSSIBLE_FROM, from)) : between;
    }

    /** Whether it says the same from where another ends; since when that may have been public is of no account. */
    public boolean continues(Version before) {
        return owner.equals(before.owner)
                && slot.equals(before.slot)
                && publicFrom.equals(before.publicTo)
                && possibleAs(before).content.equals(before.content);
    }

    private Version possibleAs(Version other) {
        Object day = other.content.get(POSSIBLE_FROM);
        return day == null ? this : with(Map.of(POSSIBLE_FROM, day));
    }

    /** The same with other values in some columns. */
    public Version with(Map<String, ? extends @Nullable Object> values) {
        Map<String, @Nullable Object> changed = new LinkedHashMap<>(content);
        changed.putAll(values);
        return new Version(owner, slot, publicFrom, publicTo, changed);
    }
}
