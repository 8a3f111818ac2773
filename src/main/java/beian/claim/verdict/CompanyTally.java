package beian.claim.verdict;

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
    void add(String company, boolean attributed, int may) {
        if ((may & Tally.WITH) == 0) {
            return;
        }
        certainlySome |= may == Tally.WITH;
        if (!attributed) {
            unknown.add(company);
            return;
        }
        possible.add(company);
        if (may == Tally.WITH) {
            certain.add(company);
        }
    }

    Bounds bounds() {
        long fewest = Math.max(certain.size(), certainlySome ? 1 : 0);
        return Bounds.of(fewest, Math.min(possible.size() + (long) unknown.size(), named));
    }
}
