package beian.scale;

import java.util.Arrays;

/** The classes in which parameter scales are compared, ascending and without gaps. */
public enum Tier {
    BELOW_TEN_BILLION(0, "百亿以下", "below 10 billion"),
    TEN_BILLION(10_000_000_000L, "百亿级", "10–100 billion"),
    HUNDRED_BILLION(100_000_000_000L, "千亿级", "100 billion–1 trillion"),
    TRILLION(1_000_000_000_000L, "万亿级", "1 trillion and above");

    private final long lowerBound;
    private final String chinese;
    private final String english;

    Tier(long lowerBound, String chinese, String english) {
        this.lowerBound = lowerBound;
        this.chinese = chinese;
        this.english = english;
    }

    /** The smallest number of parameters in this tier; the next tier's is the first above it. */
    public long lowerBound() {
        return lowerBound;
    }

    public String chinese() {
        return chinese;
    }

    public String english() {
        return english;
    }

    /** The tier of a number of parameters, not negative. */
    static Tier of(long parameters) {
        return Arrays.stream(values())
                .filter(tier -> tier.lowerBound <= parameters)
                .reduce((lower, higher) -> higher)
                .orElseThrow();
    }
}
