package beian.soak;

import beian.Http;
import beian.Http.Reply;
import beian.filing.BatchBody;
import beian.filing.BatchBody.RowBody;
import beian.filing.Bodies;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Commands, and what was acknowledged of them. */
final class Recorder {

    static final String BATCH = "soak:";
    static final int ROWS = 3;

    private final AtomicInteger sent = new AtomicInteger();
    private final Map<String, Long> batches = new ConcurrentHashMap<>();
    private final List<String> recorded = new CopyOnWriteArrayList<>();
    private final Set<Long> corrections = ConcurrentHashMap.newKeySet();
    private final AtomicInteger unknown = new AtomicInteger();

    /** The position of each batch that was acknowledged. */
    Map<String, Long> batches() {
        return batches;
    }

    /** The position of each correction that was acknowledged. */
    Set<Long> corrections() {
        return corrections;
    }

    /** Corrections that got no answer: each may be recorded or not. */
    int unknown() {
        return unknown.get();
    }

    /** A batch that is there; absent as long as there is none. */
    @Nullable
    String anyBatch(Random random) {
        return recorded.isEmpty() ? null : recorded.get(random.nextInt(recorded.size()));
    }

    static BatchBody body(int number) {
        return Bodies.batch(IntStream.range(0, ROWS)
                .mapToObj(row -> Bodies.row(
                        "模型" + number + "号" + row,
                        "公司" + (number * 7 + row) % 400,
                        "Beijing-S" + number + "R" + row + "-20240101",
                        (1 + number % 90) * 10 + "亿"))
                .toArray(RowBody[]::new));
    }

    /** May be sent twice: the same content again is recognised. */
    Reply recordBatch(Nodes nodes, int preferred) {
        int number = sent.incrementAndGet();
        String id = BATCH + number;
        BatchBody body = body(number);
        Reply reply = nodes.ask(preferred, http -> http.put("/api/v1/batches/" + id, body));
        if (reply.status() == 201 || reply.status() == 200) {
            batches.put(id, reply.position());
            recorded.add(id);
        }
        return reply;
    }

    /** Is sent once: absent if it got no answer. */
    @Nullable
    Reply correct(Nodes nodes, int node, String batch) {
        int number = sent.incrementAndGet();
        String address = "/api/v1/filings/" + batch + ":" + (1 + number % ROWS) + "/corrections";
        Reply reply = nodes.once(node, http -> send(http, address, number));
        if (reply == null) {
            unknown.incrementAndGet();
        } else if (reply.status() == 201) {
            corrections.add(reply.json().get("position").asLong());
        }
        return reply;
    }

    private static Reply send(Http http, String address, int number) {
        return http.post(
                address,
                Map.of(
                        "field",
                        "SCALE",
                        "value",
                        number + "亿",
                        "reason",
                        "TRANSCRIPTION",
                        "evidence",
                        Map.of("source", "示例研究院", "publishedOn", "2024-05")));
    }
}
