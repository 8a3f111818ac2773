package beian.web.compare;

import beian.platform.Blank;
import beian.registry.FindDifference.Axis;
import org.jspecify.annotations.Nullable;

/**
 * The two moments that are compared, as the address names them.
 *
 * @param axis on which they lie; the log if absent
 * @param from position or moment, or day; absent where nothing is compared yet
 * @param to the newest if absent
 */
record Asked(
        @Nullable Axis axis,
        @Nullable String from,
        @Nullable String to) {

    Asked {
        from = Blank.asNone(from);
        to = Blank.asNone(to);
    }

    Axis onAxis() {
        return axis == null ? Axis.knownAt : axis;
    }
}
