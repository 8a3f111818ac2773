package beian.registry;

import beian.platform.projection.Moment;
import beian.platform.projection.Recorded;
import beian.platform.projection.Where;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How many versions of filings of a kind hold at a position. What came and what ended is counted once for every stretch of
 * positions, so that a page of a list does not take longer the more filings there are, nor the earlier the moment.
 */
@Component
final class Totals {

    private static final String TABLE = " from registry_filing";
    /** As the index of ended versions says it. */
    private static final String HAS_ENDED = "known_to < " + Recorded.OPEN;

    private static final int STRETCH = 1024;
    private static final int KINDS_KEPT = 300;

    private final Cache<Kind, Counted> counted =
            Caffeine.newBuilder().maximumSize(KINDS_KEPT).build();

    private record Kind(int generation, Where.Conditions conditions) {}

    /**
     * What is counted so far.
     *
     * @param upTo the last position that is
     * @param before by the number of a stretch, how many hold where it begins
     * @param total how many hold at {@code upTo}
     */
    private record Counted(long upTo, NavigableMap<Long, Long> before, long total) {

        private static final Counted NOTHING = new Counted(0, new TreeMap<>(), 0);
    }

    /** The versions that fulfil the conditions, which name no position, and hold at one. */
    long at(Moment moment, Where conditions, JdbcClient jdbc) {
        long position = moment.position();
        Kind kind = new Kind(moment.generation(), conditions.conditions());
        Counted before = counted.get(kind, k -> Counted.NOTHING);
        if (position > before.upTo()) {
            Counted further = count(before, position, conditions, jdbc);
            counted.asMap().merge(kind, further, (a, b) -> a.upTo() > b.upTo() ? a : b);
            return further.total();
        }
        return position == before.upTo() ? before.total() : within(before, position, conditions, jdbc);
    }

    private static Counted count(Counted before, long position, Where conditions, JdbcClient jdbc) {
        NavigableMap<Long, Long> moved = new TreeMap<>();
        perStretch("known_from", came(conditions, before.upTo(), position), jdbc)
                .forEach((stretch, n) -> moved.merge(stretch, n, Long::sum));
        perStretch("known_to", ended(conditions, before.upTo(), position), jdbc)
                .forEach((stretch, n) -> moved.merge(stretch, -n, Long::sum));
        NavigableMap<Long, Long> starts = new TreeMap<>(before.before());
        long total = before.total();
        for (long stretch = before.upTo() / STRETCH; stretch <= position / STRETCH; stretch++) {
            starts.putIfAbsent(stretch, total);
            total += moved.getOrDefault(stretch, 0L);
        }
        return new Counted(position, starts, total);
    }

    private static long within(Counted counted, long position, Where conditions, JdbcClient jdbc) {
        long stretch = position / STRETCH;
        long start = stretch * STRETCH - 1;
        return counted.before().getOrDefault(stretch, 0L)
                + count(came(conditions, start, position), jdbc)
                - count(ended(conditions, start, position), jdbc);
    }

    private static Where came(Where conditions, long after, long position) {
        return conditions.copy().and("known_from > ?", after).and("known_from <= ?", position);
    }

    private static Where ended(Where conditions, long after, long position) {
        return conditions.copy().and("known_to > ?", after).and(HAS_ENDED + " and known_to <= ?", position);
    }

    private static Map<Long, Long> perStretch(String column, Where where, JdbcClient jdbc) {
        Map<Long, Long> counts = new TreeMap<>();
        String stretch = column + " / " + STRETCH;
        where.query(jdbc, "select " + stretch + " as stretch, count(*) as n" + TABLE, " group by " + stretch)
                .query(row -> {
                    counts.put(row.getLong("stretch"), row.getLong("n"));
                });
        return counts;
    }

    private static long count(Where where, JdbcClient jdbc) {
        return where.query(jdbc, "select count(*)" + TABLE, "")
                .query(Long.class)
                .single();
    }
}
