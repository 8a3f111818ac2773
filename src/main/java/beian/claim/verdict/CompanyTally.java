package beian.claim.verdict;

import beian.claim.reading.Fact;
import java.util.HashSet;
import java.util.Set;

/** Counts distinct companies of a group; a filing whose company nobody states may be of any, known or not. */
final class CompanyTally {

    private final Set<String> certain = new HashSet<>();
    private final Set<String> possible = new HashSet<>();
    private final Set<String> unknown = new HashSet<>();
    private final long named;
    private boolean certainlySome;

    /** @param named how many companies the group's filter names; {@link Long#MAX_VALUE} if it names none */
    CompanyTally(long named) {
        this.named = named;
    }

    /** @param may as in {@link Tally} */
    void add(Fact fact, int may) {
        if ((may & Tally.WITH) == 0) {
            return;
        }
        certainlySome |= may == Tally.WITH;
        if (!fact.attributed()) {
            unknown.add(fact.company());
            return;
        }
        possible.add(fact.company());
        if (may == Tally.WITH) {
            certain.add(fact.company());
        }
    }

    Bounds bounds() {
        long fewest = Math.max(certain.size(), certainlySome ? 1 : 0);
        return Bounds.of(fewest, Math.min(possible.size() + (long) unknown.size(), named));
    }
}
