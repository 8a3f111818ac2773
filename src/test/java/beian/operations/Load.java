package beian.operations;

import static org.assertj.core.api.Assertions.assertThat;

import beian.Http;
import beian.Http.Reply;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Clients that record one batch after another until they, or the tracker, are stopped. */
final class Load {

    private static final int CLIENTS = 2;

    private final Http http;
    private final int rows;
    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicBoolean enough = new AtomicBoolean();
    private final AtomicBoolean ending = new AtomicBoolean();
    private final Map<String, Long> acknowledged = new ConcurrentHashMap<>();
    private final List<CompletableFuture<Void>> clients;

    Load(Http http, int rows) {
        this.http = http;
        this.rows = rows;
        this.clients = Stream.generate(() -> CompletableFuture.runAsync(this::record))
                .limit(CLIENTS)
                .toList();
    }

    private void record() {
        while (!enough.get()) {
            String id = "load:" + sent.incrementAndGet();
            Reply reply = send(id);
            if (reply == null) {
                return;
            }
            assertThat(reply.status()).as(reply.body()).isEqualTo(201);
            acknowledged.put(id, reply.position());
        }
    }

    /** Absent if the tracker is no longer there, which it may only be once that is expected. */
    private @Nullable Reply send(String id) {
        try {
            return Tracker.record(http, id, rows);
        } catch (UncheckedIOException e) {
            if (ending.get()) {
                return null;
            }
            throw e;
        }
    }

    /** From now on the tracker may go away. */
    void trackerMayStop() {
        ending.set(true);
    }

    /** The positions of the batches that are acknowledged, by batch, once there are so many more. */
    Map<String, Long> await(int more) {
        int enoughOf = acknowledged.size() + more;
        while (acknowledged.size() < enoughOf && clients.stream().noneMatch(CompletableFuture::isDone)) {
            Thread.onSpinWait();
        }
        return Map.copyOf(acknowledged);
    }

    /** The same, once no client sends any more. */
    Map<String, Long> stop() {
        enough.set(true);
        clients.forEach(CompletableFuture::join);
        return Map.copyOf(acknowledged);
    }
}
