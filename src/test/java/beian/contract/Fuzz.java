package beian.contract;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** Sends requests made by chance to every operation of a description, and takes note of answers that none should get. */
public final class Fuzz {

    private static final int MOST_BYTES = 2_000_000;
    private static final int MOST_COMPLAINTS = 40;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Requests requests;
    private final List<String> complaints = new ArrayList<>();
    private final TreeMap<Integer, Integer> statuses = new TreeMap<>();

    private Fuzz(Requests requests) {
        this.requests = requests;
    }

    /**
     * What came of it.
     *
     * @param statuses how often each status was answered
     * @param complaints what is wrong, each with its request
     */
    public record Report(SortedMap<Integer, Integer> statuses, List<String> complaints) {}

    /** Sends so many requests from several clients at once, each with a seed of its own. */
    public static Report run(int port, JsonNode description, long seed, int clients, int requests) {
        List<CompletableFuture<Fuzz>> running = IntStream.range(0, clients)
                .mapToObj(client ->
                        new Fuzz(new Requests("http://127.0.0.1:" + port, description, new Random(seed + client))))
                .map(fuzz -> CompletableFuture.supplyAsync(() -> fuzz.send(requests / clients)))
                .toList();
        Report report = new Report(new TreeMap<>(), new ArrayList<>());
        for (CompletableFuture<Fuzz> ended : running) {
            Fuzz fuzz = ended.join();
            report.complaints().addAll(fuzz.complaints);
            fuzz.statuses.forEach((status, count) -> report.statuses().merge(status, count, Integer::sum));
        }
        return report;
    }

    private Fuzz send(int count) {
        for (int i = 0; i < count && complaints.size() < MOST_COMPLAINTS; i++) {
            Sent sent = requests.next();
            try {
                send(sent);
            } catch (IOException e) {
                complaints.add(sent + "\n    gets no answer: " + e);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        return this;
    }

    private void send(Sent sent) throws IOException, InterruptedException {
        long began = System.nanoTime();
        HttpResponse<InputStream> answer = client.send(sent.request(), BodyHandlers.ofInputStream());
        String body = read(answer);
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        statuses.merge(answer.statusCode(), 1, Integer::sum);
        Judge.complaint(sent, answer, body, took).ifPresent(complaint -> complaints.add(sent + "\n    " + complaint));
    }

    /** A stream has no end, and its beginning says nothing. */
    private static String read(HttpResponse<InputStream> answer) throws IOException {
        boolean endless = answer.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream");
        try (InputStream body = answer.body()) {
            byte[] bytes = endless ? new byte[0] : body.readNBytes(MOST_BYTES);
            return bytes.length == MOST_BYTES ? "" : new String(bytes, StandardCharsets.UTF_8);
        }
    }
}
