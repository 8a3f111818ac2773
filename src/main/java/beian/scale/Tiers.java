package beian.scale;

import java.util.List;
import java.util.stream.IntStream;

/** All tiers of a ruleset, ascending and without gaps. A tier's place among them is its rank, from 0. */
public final class Tiers {

    /** What filings are listed by, and what the default ruleset holds as it is shipped. */
    public static final Tiers SHIPPED = new Tiers(List.of(
            new Tier("BELOW_TEN_BILLION", 0, "百亿以下", "below 10 billion"),
            new Tier("TEN_BILLION", 10_000_000_000L, "百亿级", "10–100 billion"),
            new Tier("HUNDRED_BILLION", 100_000_000_000L, "千亿级", "100 billion–1 trillion"),
            new Tier("TRILLION", 1_000_000_000_000L, "万亿级", "1 trillion and above")));

    private final List<Tier> list;
    private final long[] lowerBounds;

    /** @throws IllegalArgumentException if there is none, the first does not begin at 0, bounds do not ascend or codes repeat */
    public Tiers(List<Tier> list) {
        this.list = List.copyOf(list);
        this.lowerBounds = list.stream().mapToLong(Tier::lowerBound).toArray();
        boolean ascends = IntStream.range(1, lowerBounds.length).allMatch(i -> lowerBounds[i - 1] < lowerBounds[i]);
        if (lowerBounds.length == 0 || lowerBounds[0] != 0 || !ascends) {
            throw new IllegalArgumentException("tiers begin at 0 and ascend");
        }
        if (list.stream().map(Tier::code).distinct().count() < list.size()) {
            throw new IllegalArgumentException("a code names one tier");
        }
    }

    /** Smallest first. */
    public List<Tier> list() {
        return list;
    }

    public int size() {
        return lowerBounds.length;
    }

    /** The tier of a rank. */
    public Tier get(int rank) {
        return list.get(rank);
    }

    /** The rank of the tier that holds a number of parameters, not negative. */
    public int rankOf(long parameters) {
        int rank = lowerBounds.length - 1;
        while (rank > 0 && lowerBounds[rank] > parameters) {
            rank--;
        }
        return rank;
    }

    /** The rank of the tier with this code, −1 if there is none. */
    public int rank(String code) {
        return IntStream.range(0, list.size())
                .filter(rank -> list.get(rank).code().equals(code))
                .findFirst()
                .orElse(-1);
    }

    /**
     * The bounds that "at or below this class" ({@code 百亿及以下}) can mean, each as "fewer parameters than": first with the
     * class, then without it. The highest class has only the second, the lowest only the first, a single class none.
     */
    public List<Long> atOrBelow(int rank) {
        return IntStream.of(rank + 1, rank)
                .filter(bound -> bound > 0 && bound < lowerBounds.length)
                .mapToObj(bound -> lowerBounds[bound])
                .toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tiers tiers && tiers.list.equals(list);
    }

    @Override
    public int hashCode() {
        return list.hashCode();
    }

    @Override
    public String toString() {
        return list.toString();
    }
}
