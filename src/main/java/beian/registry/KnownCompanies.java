package beian.registry;

import beian.platform.column.Followed;
import beian.platform.projection.Moment;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many companies the log knew at a position: from the positions at which they came, which are held in memory. */
@Component
final class KnownCompanies {

    /** Ascending. */
    private final Followed<long[]> came = new Followed<>(KnownCompanies::further);

    long at(Moment moment, JdbcClient jdbc) {
        int found = Arrays.binarySearch(came.upTo(moment, jdbc), moment.position());
        return found >= 0 ? found + 1 : -found - 1;
    }

    private static long[] further(long @Nullable [] before, long after, long upTo, JdbcClient jdbc) {
        long[] more = jdbc
                .sql(
                        "select known_from from registry_company where known_from > ? and known_from <= ? order by known_from")
                .params(after, upTo)
                .query(Long.class)
                .list()
                .stream()
                .mapToLong(Long::longValue)
                .toArray();
        if (before == null) {
            return more;
        }
        long[] all = Arrays.copyOf(before, before.length + more.length);
        System.arraycopy(more, 0, all, before.length, more.length);
        return all;
    }
}
