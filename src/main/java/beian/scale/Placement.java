package beian.scale;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a parameter scale stands among the tiers.
 *
 * @param tier the tier that it is counted in; absent if the text gives no ground for one
 * @param possible every tier that the text allows, ascending; never empty
 */
public record Placement(@Nullable Tier tier, Set<Tier> possible) {

    /** @throws IllegalArgumentException if no tier is possible, or if {@code tier} is not one of the possible */
    public Placement {
        possible = Collections.unmodifiableSet(EnumSet.copyOf(possible));
        if (tier != null && !possible.contains(tier)) {
            throw new IllegalArgumentException("a scale is counted in a tier that is possible");
        }
    }

    /** Whether the text allows this tier and no other. */
    public boolean certainly(Tier asked) {
        return possible.equals(Set.of(asked));
    }

    /** Whether the text allows this tier. */
    public boolean possibly(Tier asked) {
        return possible.contains(asked);
    }
}
