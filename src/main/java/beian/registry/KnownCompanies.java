package beian.registry;

import beian.platform.projection.Views;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many companies the log knew at a position: from the positions at which they came, which are held in memory. */
@Component
final class KnownCompanies {

    private final Views views;
    private volatile @Nullable Held held;

    KnownCompanies(Views views) {
        this.views = views;
    }

    /** The positions, ascending, up to one of the log. */
    private static final class Held {

        private final int generation;
        private final long upTo;
        private final long[] came;

        private Held(int generation, long upTo, long[] came) {
            this.generation = generation;
            this.upTo = upTo;
            this.came = came;
        }
    }

    /** @param position that the transaction sees */
    long at(long position, JdbcClient jdbc) {
        Held now = upTo(position, jdbc);
        int found = Arrays.binarySearch(now.came, position);
        return found >= 0 ? found + 1 : -found - 1;
    }

    private Held upTo(long position, JdbcClient jdbc) {
        int generation = views.live().number();
        Held now = held;
        if (now == null || now.generation != generation) {
            now = new Held(generation, 0, new long[0]);
        }
        if (now.upTo < position) {
            now = further(now, position, jdbc);
        }
        if (views.live().number() == generation) {
            held = now; // else another generation took its place, and the positions may be of either
        }
        return now;
    }

    private static Held further(Held before, long position, JdbcClient jdbc) {
        long[] more = jdbc
                .sql(
                        "select known_from from registry_company where known_from > ? and known_from <= ? order by known_from")
                .params(before.upTo, position)
                .query(Long.class)
                .list()
                .stream()
                .mapToLong(Long::longValue)
                .toArray();
        long[] all = Arrays.copyOf(before.came, before.came.length + more.length);
        System.arraycopy(more, 0, all, before.came.length, more.length);
        return new Held(before.generation, position, all);
    }
}
