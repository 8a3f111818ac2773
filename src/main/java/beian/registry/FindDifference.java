package beian.registry;

import beian.platform.projection.AsOf;
import beian.platform.projection.Query;
import beian.registry.statement.Policy;

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
}
