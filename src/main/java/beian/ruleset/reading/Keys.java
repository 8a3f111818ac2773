package beian.ruleset.reading;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The keys of a mapping. Of one that is missing, which was noted, everything read is harmless. */
final class Keys {

    private final Map<String, Key> found;

    Keys(Map<String, Key> found) {
        this.found = found;
    }

    /** Those below a key that may itself be missing. */
    static Keys of(@Nullable Key parent, List<String> needed, List<String> optional) {
        return parent == null ? new Keys(Map.of()) : parent.keys(needed, optional);
    }

    @Nullable
    Key get(String name) {
        return found.get(name);
    }

    String text(String name) {
        Key key = found.get(name);
        return key == null ? "" : key.text();
    }

    List<Key> items(String name) {
        Key key = found.get(name);
        return key == null ? List.of() : key.items();
    }

    long number(String name, long least, long most, String code) {
        Key key = found.get(name);
        return key == null ? least : key.number(least, most, code);
    }

    /** Whether a key is there and true. */
    boolean flag(String name) {
        Key key = found.get(name);
        return key != null && key.flag();
    }

    <E extends Enum<E>> E choice(String name, Class<E> type) {
        Key key = found.get(name);
        return key == null ? type.getEnumConstants()[0] : key.choice(type);
    }
}
