package beian.operations;

import beian.platform.projection.Feed;
import beian.platform.projection.Progress;
import beian.platform.projection.Projection;
import beian.platform.projection.Views;
import beian.platform.projection.Views.Generation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Compares a generation that was built with the live one, which goes on showing what is recorded meanwhile: a read
 * transaction keeps one moment of it, and each projection is built up to the position that it had at that moment.
 */
@Component
class Comparison {

    private static final Logger LOG = LoggerFactory.getLogger(Comparison.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration PORTION = Duration.ofMillis(200);

    private final Views views;
    private final Feed feed;
    private final Progress progress;
    private final List<Projection> projections;

    Comparison(Views views, Feed feed, Progress progress, List<Projection> projections) {
        this.views = views;
        this.feed = feed;
        this.progress = progress;
        this.projections = projections;
    }

    /** What the live generation held at one moment. */
    private record Moment(Map<String, Long> positions, CompletableFuture<Map<String, TableDigest>> tables) {}

    /**
     * Compares every table, and tells {@code run}.
     *
     * @param reached the position up to which {@code next} is built
     * @param versions of the projections that wrote the live tables
     * @return the position up to which it is built afterwards
     */
    long compare(RebuildRun run, Generation next, long reached, Map<String, Integer> versions) {
        awaitLive(run, reached);
        ExecutorService live = Executors.newSingleThreadExecutor(work -> new Thread(work, "rebuild-live-digest"));
        try {
            return compare(run, next, reached, versions, moment(run, live));
        } finally {
            live.shutdown();
        }
    }

    /** Gives up on a projection that does not come so far: it is broken, or new and far behind. */
    private void awaitLive(RebuildRun run, long position) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!progress.await(position, PORTION) && System.nanoTime() < deadline) {
            run.check();
        }
    }

    /** Returns when the moment is fixed; its digests are made meanwhile. */
    private Moment moment(RebuildRun run, ExecutorService thread) {
        CompletableFuture<Map<String, Long>> positions = new CompletableFuture<>();
        CompletableFuture<Map<String, TableDigest>> tables = CompletableFuture.supplyAsync(
                () -> views.live().database().read(jdbc -> {
                    positions.complete(Views.positions(jdbc, projections));
                    Map<String, TableDigest> digests = new TreeMap<>();
                    projections.forEach(projection -> digests.putAll(digests(run, jdbc, projection)));
                    return digests;
                }),
                thread);
        CompletableFuture.anyOf(positions, tables).join();
        return new Moment(positions.join(), tables);
    }

    private static Map<String, TableDigest> digests(RebuildRun run, JdbcClient jdbc, Projection projection) {
        Map<String, TableDigest> digests = new TreeMap<>();
        projection.tables().forEach(table -> digests.put(table, TableDigest.of(jdbc, table, run::check)));
        return digests;
    }

    private long compare(RebuildRun run, Generation next, long built, Map<String, Integer> versions, Moment live) {
        long reached = built;
        Map<String, TableDigest> rebuilt = new TreeMap<>();
        for (Projection projection : byPosition(live)) {
            long position = live.positions().getOrDefault(projection.name(), 0L);
            if (position > reached) {
                reached = feed.feed(next, reached, position, run::reached);
            }
            next.database().read(jdbc -> {
                rebuilt.putAll(digests(run, jdbc, projection));
                return rebuilt;
            });
        }
        Map<String, TableDigest> replaced = live.tables().join();
        List<Rebuild.Table> tables = new ArrayList<>();
        for (Projection projection : projections) {
            long position = live.positions().getOrDefault(projection.name(), 0L);
            Long comparedAt = position < built ? null : position;
            for (String table : projection.tables()) {
                TableDigest after = rebuilt.getOrDefault(table, new TableDigest(0, ""));
                tables.add(new Rebuild.Table(
                        table,
                        after.rows(),
                        after.digest(),
                        comparedAt != null && after.equals(replaced.get(table)),
                        comparedAt,
                        versions.get(projection.name()),
                        projection.version()));
            }
        }
        tables.forEach(Comparison::warn);
        run.compared(tables);
        return reached;
    }

    private List<Projection> byPosition(Moment live) {
        return projections.stream()
                .sorted(Comparator.comparing(projection -> live.positions().getOrDefault(projection.name(), 0L)))
                .toList();
    }

    private static void warn(Rebuild.Table table) {
        if (table.isSuspect()) {
            LOG.warn(
                    "Rebuilt table {} differs from the one it replaces, or could not be compared: {}",
                    table.table(),
                    table);
        } else if (!table.same()) {
            LOG.info("Table {} differs, as its projection's version does: {}", table.table(), table);
        }
    }
}
