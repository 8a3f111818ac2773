package beian.claim.verdict;

import java.util.List;
import java.util.TreeMap;
import java.util.function.LongFunction;

/** Some filings, of which the first few in the order of the log are named. */
public final class Sample {

    private static final int NAMED = 20;

    private final TreeMap<Long, String> first = new TreeMap<>();
    private long count;
    /** The last one that is named, once there are enough. */
    private long last = Long.MAX_VALUE;

    void add(long place, String id) {
        count++;
        if (place < last) {
            first.put(place, id);
            if (first.size() > NAMED) {
                first.pollLastEntry();
            }
            last = first.size() < NAMED ? Long.MAX_VALUE : first.lastKey();
        }
    }

    /**
     * How many filings, and which.
     *
     * @param ids of the first twenty
     */
    public record Rows(long count, List<String> ids) {}

    /** @param ids tells those that are missing, by place */
    Rows rows(LongFunction<String> ids) {
        return new Rows(
                count,
                first.entrySet().stream()
                        .map(named -> named.getValue().isEmpty() ? ids.apply(named.getKey()) : named.getValue())
                        .toList());
    }
}
