package beian.operations;

import beian.operations.Rebuild.State;
import beian.platform.Rejected;
import beian.platform.projection.Feed;
import beian.platform.projection.Progress;
import beian.platform.projection.Projection;
import beian.platform.projection.Views;
import beian.platform.projection.Views.Generation;
import beian.platform.projection.Views.UnfinishedGeneration;
import beian.platform.store.Stores;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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

    private final Views views;
    private final Feed feed;
    private final Progress progress;
    private final List<Projection> projections;
    private final Processors processors;
    private final Stores stores;
    private final Map<String, RebuildRun> runs = new ConcurrentHashMap<>();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> new Thread(work, "rebuild"));

    Rebuilder(
            Views views,
            Feed feed,
            Progress progress,
            List<Projection> projections,
            Processors processors,
            Stores stores) {
        this.views = views;
        this.feed = feed;
        this.progress = progress;
        this.projections = projections;
        this.processors = processors;
        this.stores = stores;
    }

    /** Tables that another version of the code has written are rebuilt without being asked. */
    @EventListener(ApplicationReadyEvent.class)
    void rebuildAfterUpgrade() {
        if (projections.stream().anyMatch(views::writtenByAnotherVersion)) {
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
        runs.values().stream().filter(RebuildRun::isRunning).findFirst().ifPresent(running -> {
            throw new Rejected(Rejected.Kind.CONFLICT, "rebuild.running", running.id());
        });
        return start(stores.rebuilding()
                .orElseThrow(() -> new Rejected(
                        Rejected.Kind.CONFLICT, "rebuild.running", views.live().number() + 1)));
    }

    private Rebuild start(Stores.Hold alone) {
        try {
            processors.follow();
        } catch (RuntimeException e) {
            alone.close();
            throw e;
        }
        RebuildRun run = new RebuildRun(views.live().number() + 1, progress);
        runs.put(run.id(), run);
        thread.execute(() -> {
            try (alone) {
                rebuild(run);
            }
        });
        return run.state();
    }

    /**
     * How far a rebuild is.
     *
     * @throws Rejected 404 {@code rebuild.unknown}
     */
    Rebuild find(String id) {
        RebuildRun run = runs.get(id);
        if (run == null) {
            throw new Rejected(Rejected.Kind.UNKNOWN, "rebuild.unknown", id);
        }
        return run.state();
    }

    private void rebuild(RebuildRun run) {
        try {
            build(run, views.next());
        } catch (RuntimeException failure) {
            if (thread.isShutdown()) {
                LOG.info("Rebuild {} was given up because the server stops", run.id());
            } else {
                LOG.error("Rebuild {} failed; the live read models stay as they are", run.id(), failure);
            }
            run.fails(failure);
        }
    }

    private void build(RebuildRun run, UnfinishedGeneration empty) {
        long reached;
        Generation next;
        try {
            reached = feed.build(empty, run::reached);
            next = views.finish(empty);
        } catch (RuntimeException e) {
            views.remove(empty);
            throw e;
        }
        takeItsPlace(run, next, reached);
    }

    private void takeItsPlace(RebuildRun run, Generation next, long reached) {
        try {
            run.enters(State.COMPARING);
            Generation before = processors.whileStopped(() -> replaceLive(run, next, reached));
            run.enters(State.LIVE);
            processors.awaitQueriesOf(before);
            views.remove(before);
        } finally {
            if (views.live().number() != next.number()) {
                views.remove(next);
            }
        }
    }

    /** Stops live processing for the moment that it takes to bring both generations to the end of the log. */
    private Generation replaceLive(RebuildRun run, Generation next, long reached) {
        try (Stores.Pause others = stores.stopWriting(views.live().database())) {
            long end = feed.feed(next, reached, run::reached);
            long behind = Collections.min(progress.positions().values());
            feed.feed(views.live(), behind, end, position -> {});
            run.compared(compare(views.live(), next));
            processors.startFrom(next, end);
            Generation before = views.switchTo(next);
            others.forGood(); // or a node that has not moved over yet would show more now than after it has
            return before;
        }
    }

    private List<Rebuild.Table> compare(Generation live, Generation next) {
        List<Rebuild.Table> tables = new ArrayList<>();
        for (Projection projection : projections) {
            for (String table : projection.tables()) {
                TableDigest before = live.database().read(jdbc -> TableDigest.of(jdbc, table));
                TableDigest after = next.database().read(jdbc -> TableDigest.of(jdbc, table));
                boolean same = before.equals(after);
                if (!same) {
                    LOG.warn("Rebuilt table {} differs from the one it replaces", table);
                }
                tables.add(new Rebuild.Table(table, after.rows(), after.digest(), same));
            }
        }
        return tables;
    }

    @Override
    public void destroy() {
        thread.shutdownNow();
    }
}
