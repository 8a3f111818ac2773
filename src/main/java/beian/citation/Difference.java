package beian.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One place in which two answers differ.
 *
 * @param pointer JSON pointer to it; empty for the whole
 * @param before as it was pinned; absent if the place was not there
 * @param after as it is answered today; absent if the place is not there any more
 */
public record Difference(
        String pointer, @Nullable JsonNode before, @Nullable JsonNode after) {

    /** So many are told, one by one, and no more. */
    public static final int MOST = 100;

    /** The first differences in the order of pinned keys and rows, one more than {@link #MOST} if there are more. */
    static List<Difference> between(JsonNode before, JsonNode after) {
        List<Difference> found = new ArrayList<>();
        compare("", before, after, found);
        return found;
    }

    private static void compare(
            String pointer, @Nullable JsonNode before, @Nullable JsonNode after, List<Difference> found) {
        if (found.size() > MOST) {
            return;
        }
        if (before == null || after == null) {
            found.add(new Difference(pointer, before, after));
        } else if (before.isObject() && after.isObject()) {
            Set<String> names = new TreeSet<>(before.propertyNames());
            names.addAll(after.propertyNames());
            names.forEach(name -> compare(pointer + "/" + escaped(name), before.get(name), after.get(name), found));
        } else if (before.isArray() && after.isArray()) {
            for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
                compare(pointer + "/" + i, before.get(i), after.get(i), found);
            }
        } else if (!before.equals(after)) {
            found.add(new Difference(pointer, before, after));
        }
    }

    /** RFC 6901. */
    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
