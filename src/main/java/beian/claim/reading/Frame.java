package beian.claim.reading;

import beian.claim.expression.Filter;
import beian.claim.expression.ScaleBounds;
import beian.claim.expression.ScaleBounds.Bound;
import beian.claim.expression.ScaleBounds.Parameters;
import beian.claim.expression.ScaleBounds.TierStart;
import beian.claim.reading.Reading.Wording;
import beian.claim.reading.Size.Range;
import beian.scale.Tiers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A claim under one reading: which combinations of its filters a filing may pass.
 *
 * <p>A combination is a number whose bit i says whether the filing passes filter i.
 */
public final class Frame {

    private static final int LONG_BITS = 64;

    private final List<Criterion> criteria;
    private final Guesses guesses;

    /**
     * A claim under one reading.
     *
     * @param filters of the claim, at most 63
     * @param companies for each name or id in them the ids of the companies meant, as they are shown; a name that is not
     *     there means none
     * @param tiers hold every tier that is named
     * @param undisclosed code of the tier in which undisclosed scales are assumed; absent: they may be anything
     */
    public Frame(
            List<Filter> filters,
            Map<String, Set<String>> companies,
            Tiers tiers,
            Reading reading,
            @Nullable String undisclosed) {
        if (filters.size() >= LONG_BITS) {
            throw new IllegalArgumentException("At most 63 filters, not " + filters.size());
        }
        List<Criterion> made = new ArrayList<>();
        for (Filter filter : filters) {
            Set<String> meant = filter.companies().stream()
                    .flatMap(name -> companies.getOrDefault(name, Set.of()).stream())
                    .collect(Collectors.toSet());
            ScaleBounds scale = filter.scale();
            made.add(new Criterion(filter, meant, scale == null ? null : range(scale, tiers, reading.wording())));
        }
        this.criteria = List.copyOf(made);
        Range assumed = undisclosed == null ? null : tier(undisclosed, tiers);
        this.guesses = new Guesses(criteria, reading.rules(), assumed);
    }

    private static Range range(ScaleBounds scale, Tiers tiers, @Nullable Wording wording) {
        Range range = new Range(start(scale.atLeast(), 0, tiers), start(scale.below(), Long.MAX_VALUE, tiers));
        if (scale.tier() != null) {
            range = both(range, tier(scale.tier(), tiers));
        }
        if (scale.upTo() != null) {
            range = both(range, new Range(0, upTo(scale.upTo(), tiers, wording)));
        }
        return range;
    }

    private static long upTo(String code, Tiers tiers, @Nullable Wording wording) {
        List<Long> bounds = tiers.atOrBelow(rank(code, tiers));
        if (bounds.isEmpty()) {
            return Long.MAX_VALUE;
        }
        return wording == Wording.WITHOUT_CLASS ? bounds.get(bounds.size() - 1) : bounds.get(0);
    }

    private static Range both(Range one, Range other) {
        return new Range(Math.max(one.from(), other.from()), Math.min(one.to(), other.to()));
    }

    private static long start(@Nullable Bound bound, long open, Tiers tiers) {
        if (bound instanceof TierStart tier) {
            return tier(tier.code(), tiers).from();
        }
        return bound instanceof Parameters parameters ? parameters.number() : open;
    }

    private static Range tier(String code, Tiers tiers) {
        int rank = rank(code, tiers);
        return new Range(
                tiers.get(rank).lowerBound(),
                rank + 1 < tiers.size() ? tiers.get(rank + 1).lowerBound() : Long.MAX_VALUE);
    }

    private static int rank(String code, Tiers tiers) {
        int rank = tiers.rank(code);
        if (rank < 0) {
            throw new IllegalArgumentException("The rules have no tier " + code);
        }
        return rank;
    }

    /** The distinct combinations of filters that a filing may pass; one if nothing that is asked for is in doubt. */
    public long[] combinations(Fact fact) {
        List<Guess> worlds = guesses.of(fact);
        return worlds.size() == 1
                ? new long[] {combination(fact, worlds.get(0))}
                : worlds.stream()
                        .mapToLong(guess -> combination(fact, guess))
                        .distinct()
                        .toArray();
    }

    private long combination(Fact fact, Guess guess) {
        long combination = 0;
        for (int i = 0; i < criteria.size(); i++) {
            combination |= criteria.get(i).holds(fact, guess) ? 1L << i : 0;
        }
        return combination;
    }

    /** How many companies a filter names that there are; {@link Long#MAX_VALUE} if it names none. */
    public long companiesNamed(int filter) {
        Criterion criterion = criteria.get(filter);
        return criterion.filter().companies().isEmpty()
                ? Long.MAX_VALUE
                : criterion.companies().size();
    }

    /** Whether the filing discloses everything that may be undisclosed and that one of these filters asks for. */
    public static boolean discloses(Fact fact, List<Filter> asked) {
        for (Filter filter : asked) {
            Kind kind = fact.kind();
            if ((filter.scale() != null && !fact.hasFigure())
                    || (!filter.focus().isEmpty() && !kind.hasFocus())
                    || (!filter.sectors().isEmpty() && !kind.hasSector())
                    || (!filter.modalities().isEmpty() && !kind.hasModality())) {
                return false;
            }
        }
        return true;
    }
}
