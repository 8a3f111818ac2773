package beian.platform.projection;

import beian.platform.store.News;
import beian.platform.store.RightOfWay;
import beian.platform.store.StoreWatch;
import beian.platform.store.Stores;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Keeps the projections at the end of the log, all that stand at the same position together. One that fails stands still
 * while the others go on; tried again later, it is fed up to where they are and is one of them again.
 */
@Component
public final class Follower implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);

    /** Small turns that follow each other are taken in together: they write to the same pages of the indexes. */
    private static final Duration PAUSE = Duration.ofMillis(20);

    /** A view that is younger is small enough for any plan. */
    private static final long YOUNG = 1000;

    private static final Duration LONGEST_CHUNK = Duration.ofSeconds(30);

    private final Feed feed;
    private final Views views;
    private final List<Projection> projections;
    private final Failures failures;
    private final StoreWatch store;
    private final ProcessingRight right;
    private final News news;
    private final Progress progress;
    private final RightOfWay way;
    private final Stores stores;
    /** Until when projections that failed are left alone, on the clock of {@link System#nanoTime}. */
    private final Map<Projection, Long> resting = new ConcurrentHashMap<>();

    private volatile @Nullable Worker worker;

    Follower(
            Feed feed,
            Views views,
            List<Projection> projections,
            Failures failures,
            StoreWatch store,
            ProcessingRight right,
            News news,
            Progress progress,
            RightOfWay way,
            Stores stores) {
        this.feed = feed;
        this.views = views;
        this.projections = projections;
        this.failures = failures;
        this.store = store;
        this.right = right;
        this.news = news;
        this.progress = progress;
        this.way = way;
        this.stores = stores;
    }

    /** From before the server answers until it does no more. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public synchronized void start() {
        if (worker == null) {
            Worker starting = new Worker();
            worker = starting;
            starting.start();
        }
    }

    /** Returns when nothing is written any more. */
    @Override
    public synchronized void stop() {
        Worker ending = worker;
        worker = null;
        if (ending != null) {
            ending.end();
        }
    }

    @Override
    public boolean isRunning() {
        return worker != null;
    }

    /** Lets projections that failed try again at once. */
    public void tryAgain() {
        resting.clear();
        news.say();
    }

    /** Takes in all that there is. */
    private void takeIn(Worker asking) {
        boolean more = true;
        while (more) {
            Map<String, Long> reached = views.positions(projections);
            long now = System.nanoTime();
            resting.values().removeIf(until -> until - now <= 0);
            List<Projection> ready = projections.stream()
                    .filter(projection -> !resting.containsKey(projection))
                    .toList();
            more = !ready.isEmpty() && takeIn(ready, reached, asking);
        }
    }

    /**
     * Lets those that are furthest behind take in what the next ones have, or what there is.
     *
     * @return whether there may be more to do
     */
    private boolean takeIn(List<Projection> ready, Map<String, Long> reached, Worker asking) {
        long after = ready.stream()
                .mapToLong(projection -> reached.getOrDefault(projection.name(), 0L))
                .min()
                .orElseThrow();
        long last = reached.values().stream()
                .mapToLong(Long::longValue)
                .filter(position -> position > after)
                .min()
                .orElse(Long.MAX_VALUE);
        List<Projection> together = ready.stream()
                .filter(projection -> reached.getOrDefault(projection.name(), 0L) == after)
                .toList();
        return !feed(together, after, last, asking) || last < Long.MAX_VALUE;
    }

    /** @return false if it failed, and those that failed are left alone for a while */
    private boolean feed(Collection<Projection> together, long after, long last, Worker asking) {
        asking.reached(after);
        try {
            feed.feed(new Feed.Stretch(together, after, last), views.writer(), asking);
            return true;
        } catch (Stopped | UnableToClaimTokenException e) {
            throw e;
        } catch (HandlerFailed e) {
            fails(e.projection(), Failures.Failure.at(e.position(), e.getCause()), e);
        } catch (RuntimeException e) {
            long stands = asking.reached;
            if (together.size() > 1 && !store.noted(e)) {
                // One of them may be the cause.
                together.forEach(projection -> feed(List.of(projection), stands, last, asking));
            } else {
                together.forEach(projection -> fails(projection, Failures.Failure.after(stands, e), e));
            }
        }
        return false;
    }

    private void fails(Projection projection, Failures.Failure failure, RuntimeException error) {
        Duration pause = failures.note(projection.name(), failure, error);
        if (pause == null) {
            throw error;
        }
        resting.put(projection, System.nanoTime() + pause.toNanos());
    }

    /** Ends the work of a thread that is to stop. */
    private static final class Stopped extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    /** From one start to the next stop. */
    private final class Worker extends Thread implements Feed.Pace {

        private final CountDownLatch ending = new CountDownLatch(1);
        private final Patience patience = new Patience(System::nanoTime);
        private long reached;
        /** Twice as far as when the database was last told to look what the views hold; 0 before the first look. */
        private long grown;

        private Worker() {
            super("follower");
        }

        private void end() {
            ending.countDown();
            news.say();
            try {
                join(LONGEST_CHUNK.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        /** Takes note of how far it is, and stops if it is to. */
        @Override
        public void reached(long position) {
            reached = position;
            if (grown == 0) {
                grown = Math.max(YOUNG, 2 * position);
            } else if (position >= grown) {
                look();
                grown = 2 * position;
            }
            stopIfAsked();
        }

        /** Lets the database look what the views hold; without it, it answers no less right, only slower for a while. */
        private void look() {
            try {
                stores.grown(views.live().database());
            } catch (RuntimeException e) {
                LOG.warn("The database could not look what the views hold", e);
            }
        }

        @Override
        public void letPass() {
            way.letPass(patience.farBehind());
        }

        @Override
        public void confirm() {
            right.confirm();
        }

        private void stopIfAsked() {
            if (ending.getCount() == 0) {
                throw new Stopped();
            }
        }

        @Override
        public void run() {
            try {
                while (true) {
                    follow();
                }
            } catch (Stopped | InterruptedException e) {
                right.giveUp();
            }
        }

        private void follow() throws InterruptedException {
            long began = System.nanoTime();
            try {
                if (right.take()) {
                    way.letPass(patience.begin());
                    takeIn(this);
                    awaitNews();
                    rest(PAUSE.minusNanos(System.nanoTime() - began));
                } else {
                    rest(ProcessingRight.PAUSE);
                }
            } catch (UnableToClaimTokenException e) {
                LOG.info("Another node goes on with the projections: {}", e.getMessage());
                right.lose();
            } catch (Stopped e) {
                throw e;
            } catch (RuntimeException | Error e) { // it must not end for want of memory either
                right.lose();
                if (!store.noted(e)) {
                    LOG.error("The log cannot be followed; trying again in {}", ProcessingRight.PAUSE, e);
                }
                rest(ProcessingRight.PAUSE);
            }
        }

        /** Of this node's news it is told, those of others it looks for, and those that rest are to be tried again. */
        private void awaitNews() throws InterruptedException {
            boolean there = news.await(stores.newsDelay());
            while (!there && resting.isEmpty() && progress.head() <= reached) {
                stopIfAsked();
                right.keep();
                there = news.await(stores.newsDelay());
            }
            stopIfAsked();
            right.keep();
        }

        private void rest(Duration pause) throws InterruptedException {
            if (ending.await(pause.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new Stopped();
            }
        }
    }
}
