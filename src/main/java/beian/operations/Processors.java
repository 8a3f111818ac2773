package beian.operations;

import beian.platform.projection.Projection;
import beian.platform.projection.Views;
import beian.platform.projection.Views.Generation;
import beian.platform.store.Database;
import beian.platform.store.Stores;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The live processors of the projections. */
@Component
class Processors {

    private static final Duration LONGEST_QUERY = Duration.ofSeconds(30);
    private static final long PAUSE_NANOSECONDS = Duration.ofMillis(20).toNanos();

    private final EventProcessingConfiguration processing;
    private final List<Projection> projections;
    private final Views views;
    private final Stores stores;
    private final Serializer serializer;

    Processors(
            @Lazy EventProcessingConfiguration processing,
            List<Projection> projections,
            Views views,
            Stores stores,
            Serializer serializer) {
        this.processing = processing;
        this.projections = projections;
        this.views = views;
        this.stores = stores;
        this.serializer = serializer;
    }

    /** Makes a change while this node does not process. */
    synchronized <T> T whileStopped(Supplier<T> change) {
        projections.forEach(projection -> processor(projection).shutDown());
        try {
            return change.get();
        } finally {
            projections.forEach(projection -> processor(projection).start());
        }
    }

    /** Moves over to the generation that another node has made live, if one has. */
    synchronized void follow() {
        if (views.areReplaced()) {
            whileStopped(views::follow).ifPresent(before -> {
                awaitQueriesOf(before);
                views.remove(before);
            });
        }
    }

    boolean isHealthy(Projection projection) {
        EventProcessor processor = processor(projection);
        return processor.isRunning() && !processor.isError();
    }

    /** Leaves tokens in {@code generation}, so that processing goes on after {@code position} once it is live. */
    void startFrom(Generation generation, long position) {
        Database database = generation.database();
        TokenStore tokens = stores.tokenStore(new SpringDataSourceConnectionProvider(database.writer()), serializer);
        TrackingToken reached = GapAwareTrackingToken.newInstance(position, Collections.emptySortedSet());
        Database.transactionsOn(database.writer())
                .executeInTransaction(() -> projections.forEach(
                        projection -> tokens.initializeTokenSegments(projection.name(), 1, reached)));
    }

    /** Waits until nobody reads from a generation that was replaced. */
    void awaitQueriesOf(Generation replaced) {
        long deadline = System.nanoTime() + LONGEST_QUERY.toNanos();
        var pool = replaced.database().reader().getHikariPoolMXBean();
        while (pool.getActiveConnections() > 0 && System.nanoTime() < deadline) {
            LockSupport.parkNanos(PAUSE_NANOSECONDS);
        }
    }

    private EventProcessor processor(Projection projection) {
        return processing.eventProcessor(projection.name()).orElseThrow();
    }
}
