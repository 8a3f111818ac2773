package beian.soak;

import beian.Http.Reply;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** What clients met. */
final class Journal {

    /** A batch that was acknowledged by one node may not be shown yet by another one. */
    private static final Set<Integer> READ = Set.of(200, 404);

    private static final Set<Integer> COMMANDED = Set.of(200, 201);

    private final Waits reads = new Waits();
    private final Waits commands = new Waits();
    private final Queue<String> complaints = new ConcurrentLinkedQueue<>();

    Waits reads() {
        return reads;
    }

    Waits commands() {
        return commands;
    }

    /** Answers that nobody should get. */
    Queue<String> complaints() {
        return complaints;
    }

    void read(String address, Reply reply, long due) {
        judge(address, reply, READ);
        reads.add(System.nanoTime() - due);
    }

    /** What became of one; absent if its node stopped before it answered. */
    void command(String what, @Nullable Reply reply, long due) {
        if (reply != null) {
            judge(what, reply, COMMANDED);
            commands.add(System.nanoTime() - due);
        }
    }

    private void judge(String what, Reply reply, Set<Integer> expected) {
        if (!expected.contains(reply.status())) {
            complaints.add(what + ": " + reply.status() + " " + reply.body());
        }
    }
}
