package beian.operations;

import beian.operations.Rebuild.State;
import beian.platform.Rejected;
import beian.platform.projection.Feed;
import beian.platform.projection.Outdated;
import beian.platform.projection.Progress;
import beian.platform.projection.Projection;
import beian.platform.projection.Views;
import beian.platform.projection.Views.Generation;
import beian.platform.projection.Views.UnfinishedGeneration;
import beian.platform.store.Stores;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Builds a new generation of every read model beside the live one, compares the two, and lets it take the live one's place.
 * Queries are answered from the live one until then, and recording goes on all the time.
 */
@Component
class Rebuilder implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuilder.class);

    private static final Duration ENDING = Duration.ofSeconds(5);

    private final Views views;
    private final Feed feed;
    private final Progress progress;
    private final List<Projection> projections;
    private final Processing processing;
    private final Stores stores;
    private final Rebuilds rebuilds;
    private final Comparison comparison;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> new Thread(work, "rebuild"));
    private volatile @Nullable RebuildRun current;

    Rebuilder(
            Views views,
            Feed feed,
            Progress progress,
            List<Projection> projections,
            Processing processing,
            Stores stores,
            Rebuilds rebuilds,
            Comparison comparison) {
        this.views = views;
        this.feed = feed;
        this.progress = progress;
        this.projections = projections;
        this.processing = processing;
        this.stores = stores;
        this.rebuilds = rebuilds;
        this.comparison = comparison;
    }

    /** Tables that another version of the code or of its rules has written are rebuilt without being asked. */
    @EventListener({ApplicationReadyEvent.class, Outdated.class})
    synchronized void rebuildAfterUpgrade() {
        if (running() == null && projections.stream().anyMatch(views::writtenByAnotherVersion)) {
            LOG.info("The read models were written by another version; rebuilding them, unless another node does");
            stores.rebuilding().ifPresent(this::start);
        }
    }

    /**
     * Starts a rebuild.
     *
     * @throws Rejected 409 {@code rebuild.running} while another one runs, on any node
     */
    synchronized Rebuild start() {
        RebuildRun running = running();
        if (running != null) {
            throw new Rejected(Rejected.Kind.CONFLICT, "rebuild.running", running.id());
        }
        return start(stores.rebuilding()
                .orElseThrow(() -> new Rejected(Rejected.Kind.CONFLICT, "rebuild.running", rebuilds.nextId() - 1)));
    }

    private Rebuild start(Stores.Hold alone) {
        RebuildRun run;
        try {
            processing.follow();
            rebuilds.abandonUnfinished();
            run = new RebuildRun(rebuilds.nextId(), views.live().number() + 1, progress);
            rebuilds.add(run.state());
        } catch (RuntimeException e) {
            alone.close();
            throw e;
        }
        current = run;
        Map<String, Integer> versions = views.versions();
        thread.execute(() -> {
            try (alone) {
                rebuild(run, versions);
            } finally {
                ended(run);
            }
        });
        return run.state();
    }

    /** The one that runs on this node; absent if none does. */
    @Nullable
    RebuildRun running() {
        RebuildRun run = current;
        return run != null && run.isRunning() ? run : null;
    }

    /** Whether everything that this node had to say about rebuilds is kept. */
    boolean isIdle() {
        return current == null;
    }

    private synchronized void ended(RebuildRun run) {
        if (run.equals(current)) {
            current = null;
        }
    }

    /** Closes the entries of nodes that have stopped, unless a rebuild runs on some node. */
    synchronized void abandonUnfinished() {
        if (isIdle()) {
            stores.rebuilding().ifPresent(alone -> {
                try (alone) {
                    rebuilds.abandonUnfinished();
                }
            });
        }
    }

    private void rebuild(RebuildRun run, Map<String, Integer> versions) {
        try (RebuildWatch watch = new RebuildWatch(rebuilds, run)) {
            build(run, views.next(), versions);
        } catch (RuntimeException failure) {
            if (run.isCancelled()) {
                LOG.info("Rebuild {} was cancelled", run.id());
                run.enters(State.CANCELLED);
            } else {
                LOG.error("Rebuild {} failed; the live read models stay as they are", run.id(), failure);
                run.fails(failure);
            }
            save(run);
        }
    }

    private void build(RebuildRun run, UnfinishedGeneration empty, Map<String, Integer> versions) {
        long reached;
        Generation next;
        try {
            reached = feed.build(empty, run::reached);
            next = views.finish(empty);
        } catch (RuntimeException e) {
            views.remove(empty);
            throw e;
        }
        takeItsPlace(run, next, reached, versions);
    }

    private void takeItsPlace(RebuildRun run, Generation next, long built, Map<String, Integer> versions) {
        try {
            long reached = feed.feed(next, built, run::reached);
            run.enters(State.COMPARING);
            reached = comparison.compare(run, next, reached, versions);
            long compared = feed.feed(next, reached, run::reached);
            rebuilds.switches(run);
            Generation before = processing.whileStopped(() -> replaceLive(run, next, compared));
            run.enters(State.LIVE);
            save(run);
            processing.awaitQueriesOf(before);
            views.remove(before);
        } finally {
            if (views.live().number() != next.number()) {
                views.remove(next);
            }
        }
    }

    /** Stops live processing for the moment that it takes to bring the new generation to the end of the log. */
    private Generation replaceLive(RebuildRun run, Generation next, long reached) {
        try (Stores.Pause others = stores.stopWriting(views.live().database())) {
            feed.feed(next, reached, run::reached);
            Generation before = views.switchTo(next);
            others.forGood(); // or a node that has not moved over yet would show more now than after it has
            return before;
        }
    }

    private void save(RebuildRun run) {
        try {
            rebuilds.save(run);
        } catch (RuntimeException e) {
            LOG.warn("The end of rebuild {} cannot be kept", run.id(), e);
        }
    }

    /** Waits for it, so that what was half-built is removed while that can be done. */
    @Override
    public void destroy() throws InterruptedException {
        RebuildRun run = running();
        if (run != null) {
            run.cancel();
        }
        thread.shutdown();
        if (!thread.awaitTermination(ENDING.toSeconds(), TimeUnit.SECONDS)) {
            thread.shutdownNow();
        }
    }
}
