package beian.platform.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Changes to the versions of one thing that only those see who look on a day or later. */
public final class Versions {

    private Versions() {}

    /**
     * Cuts every version at {@code day} and changes what lies after it.
     *
     * @param day ISO day on which the change was certainly public
     * @param change of a version as seen from {@code day} on; absent: there is none any more
     */
    public static List<Version> from(String day, List<Version> versions, Function<Version, @Nullable Version> change) {
        List<Version> changed = new ArrayList<>();
        for (Version version : versions) {
            if (version.publicTo().compareTo(day) <= 0) {
                changed.add(version);
                continue;
            }
            if (version.publicFrom().compareTo(day) < 0) {
                changed.add(version.between(version.publicFrom(), day));
            }
            String from = version.publicFrom().compareTo(day) > 0 ? version.publicFrom() : day;
            Version after = change.apply(version.between(from, version.publicTo()));
            if (after != null) {
                changed.add(after);
            }
        }
        return joined(changed);
    }

    /** Puts a version in the place of whatever stands in its slot from its first day on. */
    public static List<Version> put(List<Version> versions, Version version) {
        List<Version> put = new ArrayList<>(
                from(version.publicFrom(), versions, other -> other.slot().equals(version.slot()) ? null : other));
        put.add(version);
        return put;
    }

    /** Neighbours that say the same are one. */
    public static List<Version> joined(List<Version> versions) {
        List<Version> joined = new ArrayList<>();
        for (Version version : versions) {
            Version before = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (before != null && version.continues(before)) {
                joined.set(joined.size() - 1, before.between(before.publicFrom(), version.publicTo()));
            } else {
                joined.add(version);
            }
        }
        return joined;
    }
}
