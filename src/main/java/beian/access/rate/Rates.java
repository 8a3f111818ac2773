package beian.access.rate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Counts the requests of each client in windows of a minute, each from its first request; for at most 100,000 clients. */
final class Rates {

    static final Duration WINDOW = Duration.ofMinutes(1);
    private static final long ALMOST_A_SECOND = TimeUnit.SECONDS.toNanos(1) - 1;
    private static final int CLIENTS = 100_000;

    private final LongSupplier clock;
    private final Cache<String, Window> windows = Caffeine.newBuilder()
            .expireAfterAccess(WINDOW.multipliedBy(2))
            .maximumSize(CLIENTS)
            .build();

    /** @param clock nanoseconds, as {@link System#nanoTime()} */
    Rates(LongSupplier clock) {
        this.clock = clock;
    }

    private record Window(long began, int requests) {}

    /** Counts a request. */
    Left count(String client, int quota) {
        long now = clock.getAsLong();
        Window window = windows.asMap()
                .compute(
                        client,
                        (name, last) -> last == null || now - last.began >= WINDOW.toNanos()
                                ? new Window(now, 1)
                                : new Window(
                                        last.began,
                                        last.requests == Integer.MAX_VALUE ? last.requests : last.requests + 1));
        long left = WINDOW.toNanos() - (now - window.began);
        return new Left(
                quota,
                Math.max(0, quota - window.requests),
                TimeUnit.NANOSECONDS.toSeconds(left + ALMOST_A_SECOND),
                window.requests > quota);
    }
}
