package beian.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Clients that send one command after the other, each waiting for its answer. */
public final class Clients {

    private Clients() {}

    /** Lets {@code count} clients share the commands, and says the rate and the 99th percentile. */
    public static <C> void send(String contestant, int count, List<C> commands, Consumer<C> send) {
        ConcurrentLinkedQueue<C> waiting = new ConcurrentLinkedQueue<>(commands);
        ExecutorService threads = Executors.newFixedThreadPool(count);
        long started = System.nanoTime();
        List<Future<List<Long>>> clients = new ArrayList<>();
        for (int client = 0; client < count; client++) {
            clients.add(threads.submit(() -> client(waiting, send)));
        }
        List<Long> nanoseconds = new ArrayList<>();
        clients.forEach(client -> nanoseconds.addAll(get(client)));
        long taken = System.nanoTime() - started;
        threads.shutdown();
        Collections.sort(nanoseconds);
        double p99 = nanoseconds.get(nanoseconds.size() * 99 / 100) / 1e6;
        Result.say("c" + count, contestant, commands.size() * 1e9 / taken, p99);
    }

    private static <C> List<Long> client(ConcurrentLinkedQueue<C> waiting, Consumer<C> send) {
        List<Long> nanoseconds = new ArrayList<>();
        for (C command = waiting.poll(); command != null; command = waiting.poll()) {
            long started = System.nanoTime();
            send.accept(command);
            nanoseconds.add(System.nanoTime() - started);
        }
        return nanoseconds;
    }

    private static <T> T get(Future<T> answer) {
        try {
            return answer.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
