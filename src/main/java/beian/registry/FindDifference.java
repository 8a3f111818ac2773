package beian.registry;

import beian.platform.Rejected;
import beian.platform.projection.AsOf;
import beian.platform.projection.Query;
import beian.registry.statement.Policy;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What changed between two moments? Answers a {@link Difference}.
 *
 * @param from the earlier one
 * @param to the later one
 * @param axis the one on which they differ
 */
public record FindDifference(Axis axis, AsOf from, AsOf to, Policy policy) implements Query<Difference> {

    /** The three axes of time. */
    public enum Axis {
        knownAt,
        publicAt,
        filedAt
    }

    /**
     * The question between two moments that lie on the axis; the other two axes stay as they are asked for.
     *
     * @param from position or moment, or day
     * @param to the newest if absent
     * @throws Rejected 400 {@code parameter.invalid} if one is no day where it has to be, or the later one is the earlier
     */
    public static FindDifference between(Axis axis, String from, @Nullable String to, AsOf others, Policy policy) {
        AsOf earlier = at(axis, "from", from, others);
        AsOf later = to == null ? without(axis, others) : at(axis, "to", to, others);
        refuseBackwards(axis, earlier, later, to);
        return new FindDifference(axis, earlier, later, policy);
    }

    private static AsOf at(Axis axis, String name, String value, AsOf others) {
        return switch (axis) {
            case knownAt -> new AsOf(value, others.publicAt(), others.filedAt(), others.certainty());
            case publicAt -> new AsOf(others.knownAt(), day(name, value), others.filedAt(), others.certainty());
            case filedAt -> new AsOf(others.knownAt(), others.publicAt(), day(name, value), others.certainty());
        };
    }

    private static AsOf without(Axis axis, AsOf others) {
        return switch (axis) {
            case knownAt -> new AsOf(null, others.publicAt(), others.filedAt(), others.certainty());
            case publicAt -> new AsOf(others.knownAt(), null, others.filedAt(), others.certainty());
            case filedAt -> new AsOf(others.knownAt(), others.publicAt(), null, others.certainty());
        };
    }

    private static LocalDate day(String name, String value) {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeException e) {
            throw new Rejected(Rejected.Kind.SHAPE, "parameter.invalid", name, value);
        }
    }

    private static void refuseBackwards(Axis axis, AsOf from, AsOf to, @Nullable String asked) {
        boolean backwards =
                switch (axis) {
                    case knownAt -> false; // moments are compared when their positions are found
                    case publicAt -> after(from.publicAt(), to.publicAt());
                    case filedAt -> after(from.filedAt(), to.filedAt());
                };
        if (backwards) {
            throw new Rejected(Rejected.Kind.SHAPE, "parameter.invalid", "to", String.valueOf(asked));
        }
    }

    private static boolean after(@Nullable LocalDate from, @Nullable LocalDate to) {
        return from != null && to != null && from.isAfter(to);
    }
}
