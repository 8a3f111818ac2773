package beian.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** All clients: sixty that ask and command, four that follow. */
final class Load {

    private static final int VISITORS = 60;
    private static final int FOLLOWERS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** Between two turns of one client. */
    private static final Duration PAUSE = Duration.ofMillis(Integer.getInteger("soak.pause", 4000));

    private final Recorder recorder = new Recorder();
    private final Journal journal = new Journal();
    private final AtomicBoolean enough = new AtomicBoolean();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Follower> followers;
    private final List<CompletableFuture<Void>> visiting;

    /** Begins at once. */
    Load(List<SoakNode> all) {
        Nodes nodes = new Nodes(all);
        this.followers = IntStream.range(0, FOLLOWERS)
                .mapToObj(number -> new Follower(number, all))
                .toList();
        followers.forEach(threads::execute);
        this.visiting = IntStream.range(0, VISITORS)
                .mapToObj(number -> new Visitor(number, nodes, recorder, PAUSE, enough, journal))
                .map(visitor -> CompletableFuture.runAsync(visitor, threads))
                .toList();
    }

    Recorder recorder() {
        return recorder;
    }

    Journal journal() {
        return journal;
    }

    /** No more questions and commands; whoever follows goes on. */
    void end() {
        enough.set(true);
        visiting.forEach(CompletableFuture::join);
    }

    /** Waits until every stream has brought the whole log, and ends them. */
    void assertFollowersHave(long head) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        for (Follower follower : followers) {
            while (follower.last() < head && follower.complaint().isBlank() && System.nanoTime() < deadline) {
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            }
            assertThat(follower.complaint()).isBlank();
            assertThat(follower.last()).isEqualTo(head);
        }
        followers.forEach(Follower::end);
        threads.shutdownNow();
    }
}
