package beian.platform.projection;

import beian.platform.store.StoreWatch;
import beian.platform.telemetry.Mark;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Which projections stand still on this node, where and why. One that fails is tried again after a pause that doubles from
 * one second to a minute; it never goes on without the event.
 */
@Component
public final class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final Map<String, Failure> failures = new ConcurrentHashMap<>();
    private final List<Projection> projections;
    private final Views views;
    private final StoreWatch store;

    Failures(List<Projection> projections, Views views, StoreWatch store) {
        this.projections = projections;
        this.views = views;
        this.store = store;
    }

    /**
     * A projection that stands still.
     *
     * @param position of the event whose handler fails; absent if its rows or those of others could not be written
     * @param after the last position before the events that were to be written; absent if it is known which one fails
     * @param attempts how often it was tried since {@code since}
     */
    public record Failure(@Nullable Long position, @Nullable Long after, String reason, Instant since, int attempts) {

        private static final int LONGEST_REASON = 400;

        /** The handler of the event at a position fails. */
        static Failure at(long position, @Nullable Throwable cause) {
            return new Failure(position, null, cause);
        }

        /** What was to be written after a position could not be. */
        static Failure after(long position, Throwable cause) {
            return new Failure(null, position, cause);
        }

        private Failure(@Nullable Long position, @Nullable Long after, @Nullable Throwable cause) {
            this(position, after, reason(cause), Instant.now().truncatedTo(ChronoUnit.MILLIS), 1);
        }

        private static String reason(@Nullable Throwable cause) {
            String reason = String.valueOf(cause);
            return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON) + "…";
        }

        private Failure repeated(Failure again) {
            boolean same = first() == again.first();
            return same ? new Failure(again.position, again.after, again.reason, since, attempts + 1) : again;
        }

        /** The first event that is not taken in. */
        private long first() {
            return position != null ? position : after == null ? 0 : after + 1;
        }
    }

    /** The failing projections by name. One that has gone past its failure, here or on another node, is none any more. */
    public Map<String, Failure> current() {
        if (!failures.isEmpty()) {
            forgetWhatIsPassed();
        }
        return new TreeMap<>(failures);
    }

    private void forgetWhatIsPassed() {
        try {
            Map<String, Long> reached = views.positions(projections);
            failures.entrySet()
                    .removeIf(failure -> reached.getOrDefault(failure.getKey(), 0L)
                            >= failure.getValue().first());
        } catch (DataAccessException | TransactionException storeIsGone) {
            store.noted(storeIsGone);
        }
    }

    /**
     * Takes note that a projection stands still.
     *
     * @return how long it is to be left alone; absent if the store is to blame, which may be over at any moment
     */
    @Nullable
    Duration note(String projection, Failure failure, Throwable error) {
        Failure noted = Objects.requireNonNull(failures.merge(projection, failure, Failure::repeated));
        if (store.noted(error)) {
            return null;
        }
        Duration pause = pauseAfter(noted.attempts());
        say(projection, noted, pause);
        return pause;
    }

    private static void say(String projection, Failure failure, Duration wait) {
        try (Mark name = Mark.of(Mark.PROJECTION, projection);
                Mark place = Mark.of(Mark.POSITION, Long.toString(failure.first()))) {
            LOG.error(
                    "Projection {} stands still before position {}, tried {} times, again in {} s: {}",
                    projection,
                    failure.first(),
                    failure.attempts(),
                    wait.toSeconds(),
                    failure.reason());
        }
    }

    private static Duration pauseAfter(int attempts) {
        Duration doubled = Duration.ofSeconds(1L << Math.min(attempts - 1, 6));
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }
}
