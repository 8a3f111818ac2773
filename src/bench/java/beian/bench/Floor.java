package beian.bench;

import beian.bench.Sample.Group;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import tools.jackson.databind.json.JsonMapper;

/** The same rows into the same tables and indexes, by plain JDBC or {@code COPY} and nothing else. */
final class Floor {

    private static final JsonMapper JSON = new JsonMapper();

    private final FloorStore store;
    private final Sample sample;
    private final boolean copying;

    /** @param copying whether many rows of a table are written by {@code COPY} */
    Floor(FloorStore store, Sample sample, boolean copying) {
        this.store = store;
        this.sample = sample;
        this.copying = copying;
    }

    /** Rows a second of log and directories, a transaction for each batch. */
    double record(List<Group> batches) throws SQLException {
        try (Writer log = new Writer(store.events(), copying)) {
            long started = System.nanoTime();
            for (Group batch : batches) {
                log.write(batch.log());
            }
            return perSecond(filings(batches), started);
        }
    }

    /** The same until the views have them, which a second thread writes, batch after batch. */
    double show(List<Group> batches) throws Exception {
        try (Writer log = new Writer(store.events(), copying);
                Writer views = views()) {
            BlockingQueue<Group> recorded = new ArrayBlockingQueue<>(batches.size());
            ExecutorService thread = Executors.newSingleThreadExecutor();
            long started = System.nanoTime();
            Future<?> shown = thread.submit(() -> {
                for (int i = 0; i < batches.size(); i++) {
                    views.write(recorded.take().views());
                }
                return null;
            });
            for (Group batch : batches) {
                log.write(batch.log());
                recorded.add(batch);
            }
            shown.get();
            thread.shutdown();
            return perSecond(filings(batches), started);
        }
    }

    private Writer views() throws SQLException {
        Writer views = new Writer(store.views(store.live()), copying);
        views.write(sample.standing());
        return views.atEachCommit("update projection_position set position = position + 1")
                .atEachCommit("update TokenEntry set timestamp = timestamp || ''");
    }

    /** One transaction a command; where only one can write, the clients take turns on one connection. */
    void commands(String contestant, int clients, List<Group> commands) throws SQLException {
        List<Writer> writers = new ArrayList<>();
        for (int i = 0; i < (store.manyWriters() ? clients : 1); i++) {
            writers.add(new Writer(store.events(), copying));
        }
        BlockingQueue<Writer> free = new ArrayBlockingQueue<>(writers.size(), true, writers);
        Clients.send(contestant, clients, commands, command -> {
            try {
                Writer writer = free.take();
                writer.write(command.log());
                free.add(writer);
            } catch (SQLException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        for (Writer writer : writers) {
            writer.close();
        }
    }

    /**
     * Events a second from the log into a new generation of the views: one thread reads and decodes, another writes, and
     * makes the indexes at the end.
     *
     * @param batches everything that the log holds
     */
    double rebuild(int generation, List<Group> batches)
            throws SQLException, IOException, InterruptedException, ExecutionException {
        store.makeViews(generation);
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try (Connection views = store.unfinishedViews(generation);
                Connection events = store.events()) {
            events.setAutoCommit(false);
            long started = System.nanoTime();
            List<String> indexes = dropIndexes(views);
            BlockingQueue<Group> decoded = new ArrayBlockingQueue<>(2);
            Future<Long> read = thread.submit(() -> decode(events, batches, decoded));
            Writer writer = new Writer(views, copying);
            for (int i = 0; i < batches.size(); i++) {
                writer.write(decoded.take().views());
            }
            make(views, indexes);
            views.commit();
            store.force(generation);
            return perSecond(read.get(), started);
        } finally {
            thread.shutdownNow();
        }
    }

    private static long decode(Connection log, List<Group> batches, BlockingQueue<Group> decoded)
            throws SQLException, InterruptedException {
        ConcurrentLinkedQueue<Group> waiting = new ConcurrentLinkedQueue<>(batches);
        try (Statement statement = log.createStatement()) {
            statement.setFetchSize(1000);
            long events = 0;
            ResultSet rows = statement.executeQuery("select * from DomainEventEntry order by globalIndex");
            while (rows.next()) {
                Group next = waiting.peek();
                if (next != null && rows.getLong("globalIndex") > next.last()) {
                    decoded.put(waiting.remove());
                }
                JSON.readTree(rows.getBytes("payload"));
                events++;
            }
            while (!waiting.isEmpty()) {
                decoded.put(waiting.remove());
            }
            return events;
        }
    }

    private List<String> dropIndexes(Connection views) throws SQLException {
        List<String> names = new ArrayList<>();
        List<String> definitions = new ArrayList<>();
        try (Statement statement = views.createStatement();
                ResultSet indexes = statement.executeQuery(store.indexes())) {
            while (indexes.next()) {
                names.add(indexes.getString(1));
                definitions.add(indexes.getString(2));
            }
        }
        make(views, names.stream().map(name -> "drop index " + name).toList());
        return definitions;
    }

    private static void make(Connection connection, List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    static int filings(List<Group> batches) {
        return batches.stream().mapToInt(Group::filings).sum();
    }

    static double perSecond(long count, long started) {
        return count * 1e9 / (System.nanoTime() - started);
    }
}
