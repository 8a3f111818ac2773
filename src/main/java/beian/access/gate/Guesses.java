package beian.access.gate;

import beian.access.AccessSettings;
import beian.access.MustWait;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * Wrong keys, by the address that showed them. After some in a row the address waits, twice as long after each further one
 * and at most five minutes; a key that is right ends the row. Remembered for a quarter of an hour, for the last 10,000 addresses.
 */
@Component
class Guesses {

    private static final Duration REMEMBERED = Duration.ofMinutes(15);
    private static final int ADDRESSES = 10_000;
    private static final long LONGEST = Duration.ofMinutes(5).toNanos();
    private static final int MOST_DOUBLINGS = 9;

    private final int allowed;
    private final Cache<String, Row> rows = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(ADDRESSES)
            .build();

    Guesses(AccessSettings settings) {
        this.allowed = settings.wrongKeys();
    }

    /**
     * Wrong keys in a row.
     *
     * @param until no earlier is another one looked at, in nanoseconds of {@link System#nanoTime()}
     */
    private record Row(int wrong, long until) {}

    /** @throws MustWait if the address has to wait before it shows another key */
    void check(String address) {
        Row row = rows.getIfPresent(address);
        long left = row == null || row.wrong < allowed ? 0 : row.until - System.nanoTime();
        if (left > 0) {
            throw new MustWait(TimeUnit.NANOSECONDS.toSeconds(left) + 1);
        }
    }

    void wrong(String address) {
        rows.asMap().compute(address, (a, row) -> {
            int wrong = row == null ? 1 : row.wrong + 1;
            int doublings = Math.min(MOST_DOUBLINGS, Math.max(0, wrong - allowed));
            long pause = Math.min(LONGEST, TimeUnit.SECONDS.toNanos(1L << doublings));
            return new Row(wrong, System.nanoTime() + pause);
        });
    }

    void right(String address) {
        rows.invalidate(address);
    }
}
