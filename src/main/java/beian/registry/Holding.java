package beian.registry;

import java.util.Arrays;

/** How many filings a company has, in that of its series in which it has most: series are never added up. */
public enum Holding {
    NONE(0),
    ONE(1),
    TWO(2),
    THREE_TO_FIVE(5),
    SIX_TO_TEN(10),
    MORE(Integer.MAX_VALUE);

    private final int most;

    Holding(int most) {
        this.most = most;
    }

    static Holding of(int filings) {
        return Arrays.stream(values())
                .filter(holding -> filings <= holding.most)
                .findFirst()
                .orElse(MORE);
    }
}
