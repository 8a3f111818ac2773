package beian.claim.verdict;

import beian.claim.expression.Filter;
import beian.claim.reading.Fact;
import beian.claim.reading.Frame;
import beian.claim.reading.Reading.Basis;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One measure of a claim, and what the filings come to in it. */
final class Part {

    private final int group;
    private final int said;
    private final List<Filter> asked;
    private final Tally tally = new Tally();
    private final @Nullable CompanyTally companies;

    /**
     * A measure.
     *
     * @param group the filter of its group, by its place in the claim
     * @param said the filter of what is said of the group, likewise; −1 if nothing is
     * @param companies absent unless it counts companies
     */
    Part(int group, int said, List<Filter> filters, @Nullable CompanyTally companies) {
        this.group = group;
        this.said = said;
        this.asked = said < 0 ? List.of(filters.get(group)) : List.of(filters.get(group), filters.get(said));
        this.companies = companies;
    }

    int group() {
        return group;
    }

    Tally tally() {
        return tally;
    }

    /** Of a measure that counts companies. */
    Bounds companies() {
        return companies == null ? Bounds.of(tally.fewest(), tally.most()) : companies.bounds();
    }

    boolean leavesOut(Fact fact, @Nullable Basis basis) {
        return basis == Basis.DISCLOSED && !Frame.discloses(fact, asked);
    }

    /**
     * What a filing may be to it, as {@link Tally} has it.
     *
     * @param combinations of filters that the filing may pass
     */
    int may(long[] combinations) {
        int may = 0;
        for (long combination : combinations) {
            may |= kind(combination);
        }
        return may;
    }

    /**
     * Adds a filing.
     *
     * @param id empty where it is looked up only if it is shown
     * @param may as in {@link Tally}
     */
    void add(long place, String id, String company, boolean attributed, int may) {
        tally.add(place, id, may);
        if (companies != null) {
            companies.add(company, attributed, may);
        }
    }

    private int kind(long combination) {
        if ((combination >> group & 1) == 0) {
            return Tally.OUT;
        }
        return said < 0 || (combination >> said & 1) == 1 ? Tally.WITH : Tally.WITHOUT;
    }
}
