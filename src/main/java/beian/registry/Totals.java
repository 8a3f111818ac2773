package beian.registry;

import beian.platform.projection.Recorded;
import beian.platform.projection.Views;
import beian.platform.projection.Where;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How many filings there are of a kind. Counted once; after that only what came and what ended since is counted, so that a
 * page of a list does not take longer the more filings there are.
 */
@Component
final class Totals {

    private static final String COUNT = "select count(*) from registry_filing";
    /** As the index of ended versions says it. */
    private static final String HAS_ENDED = "known_to < " + Recorded.OPEN;

    private static final int KINDS_KEPT = 1000;

    private final Views views;
    private final Cache<Kind, Counted> counted =
            Caffeine.newBuilder().maximumSize(KINDS_KEPT).build();

    Totals(Views views) {
        this.views = views;
    }

    private record Kind(int generation, Where.Conditions conditions) {}

    private record Counted(long position, long total) {}

    /** The filings that fulfil the conditions at a position. */
    long at(long position, Where conditions, JdbcClient jdbc) {
        Kind kind = new Kind(views.live().number(), conditions.conditions());
        Counted before = counted.getIfPresent(kind);
        if (before != null && before.position() == position) {
            return before.total();
        }
        long total = before == null || before.position() > position
                ? anew(position, conditions, jdbc)
                : since(before, position, conditions, jdbc);
        if (before == null || before.position() < position) {
            counted.put(kind, new Counted(position, total));
        }
        return total;
    }

    private static long anew(long position, Where conditions, JdbcClient jdbc) {
        return count(conditions.copy().and("known_from <= ?", position).and("known_to > ?", position), jdbc);
    }

    private static long since(Counted before, long position, Where conditions, JdbcClient jdbc) {
        Where came = conditions
                .copy()
                .and("known_from > ?", before.position())
                .and("known_from <= ?", position)
                .and("known_to > ?", position);
        Where ended = conditions
                .copy()
                .and("known_to > ?", before.position())
                .and(HAS_ENDED + " and known_to <= ?", position)
                .and("known_from <= ?", before.position());
        return before.total() + count(came, jdbc) - count(ended, jdbc);
    }

    private static long count(Where where, JdbcClient jdbc) {
        return where.query(jdbc, COUNT, "").query(Long.class).single();
    }
}
