package beian.platform.projection;

import beian.platform.store.StoreWatch;
import beian.platform.telemetry.Mark;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.axonframework.eventhandling.ErrorContext;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.messaging.MessageHandlerInterceptor;
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

    /** Adds to a failure which event it was. */
    MessageHandlerInterceptor<EventMessage<?>> placing() {
        return (batch, chain) -> {
            try {
                return chain.proceed();
            } catch (Throwable e) {
                throw new HandlerFailed(positionOf(batch.getMessage()), e);
            }
        };
    }

    /**
     * Stops the projection. Always with an exception: Axon's workers do not survive an error, and would not try again.
     *
     * @param pause told how long the projection is to wait, which Axon by itself would do for a second each time; not told
     *     if the store is to blame, so that processing goes on as soon as it can
     */
    RuntimeException stop(ErrorContext context, Consumer<Duration> pause) {
        Throwable error = context.error();
        HandlerFailed stopped = error instanceof HandlerFailed handler
                ? handler
                : new HandlerFailed(null, positionOf(context.failedEvents().get(0)) - 1, error);
        if (isTakenOver(error)) {
            LOG.info("Projection {} goes on at another node: {}", context.eventProcessor(), error.getMessage());
            return stopped;
        }
        Failure failure = failures.merge(context.eventProcessor(), stopped.failure(), Failure::repeated);
        if (!store.noted(error) && failure != null) {
            Duration wait = pauseAfter(failure.attempts());
            say(context.eventProcessor(), failure, wait);
            pause.accept(wait);
        }
        return stopped;
    }

    /** A node that was too busy to say that it works has lost its turn to another one, which goes on where it was. */
    private static boolean isTakenOver(@Nullable Throwable error) {
        return error != null && (error instanceof UnableToClaimTokenException || isTakenOver(error.getCause()));
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

    private static long positionOf(EventMessage<?> event) {
        return ((TrackedEventMessage<?>) event).trackingToken().position().orElseThrow();
    }

    private static final class HandlerFailed extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private static final int LONGEST_REASON = 400;

        private final @Nullable Long position;
        private final @Nullable Long after;

        private HandlerFailed(long position, Throwable cause) {
            super("At position " + position, cause);
            this.position = position;
            this.after = null;
        }

        private HandlerFailed(@Nullable Long none, long after, Throwable cause) {
            super("After position " + after, cause);
            this.position = none;
            this.after = after;
        }

        private Failure failure() {
            return new Failure(position, after, reason(), Instant.now().truncatedTo(ChronoUnit.MILLIS), 1);
        }

        private String reason() {
            String reason = String.valueOf(getCause());
            return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON) + "…";
        }
    }
}
