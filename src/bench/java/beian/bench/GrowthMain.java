package beian.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.DoubleSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;

/** Lets a store grow and measures what its length could slow down, in seconds; or measures only how long a start takes. */
final class GrowthMain {

    private static final int FILL = 5000;
    private static final int PAGES = 50;
    /** The compiler of a machine with two processors is behind for long. */
    private static final Duration WARM_UP = Duration.ofSeconds(4);

    private static final Pattern COMPANY = Pattern.compile("\"companyId\":\"([^\"]+)\"");
    private static final Pattern FILING = Pattern.compile("\"filingId\":\"([^\"]+)\"");
    private static final Pattern BATCH = Pattern.compile("\"batchId\":\"([^\"]+)\"");

    private final Ours ours;
    private final GrowthStep step;
    private final boolean silent;

    private GrowthMain(Ours ours, GrowthStep step, boolean silent) {
        this.ours = ours;
        this.step = step;
        this.silent = silent;
    }

    /**
     * Runs it.
     *
     * @param settings the tracker's for an empty store, on which the machine's compiler sees the work before it is timed,
     *     and as many for the store that grows; a start needs only the latter
     */
    public static void main(String[] settings) {
        GrowthStep step = GrowthStep.ofThisProcess();
        if (step.isStart()) {
            start(step, settings);
        } else {
            int half = settings.length / 2;
            GrowthStep warmUp = new GrowthStep("warm-up", 0, 4 * FILL, step.rows());
            grow(warmUp, Arrays.copyOfRange(settings, 0, half), true);
            grow(step, Arrays.copyOfRange(settings, half, settings.length), false);
        }
        System.exit(0);
    }

    private static void start(GrowthStep step, String[] settings) {
        try (Ours ours = new Ours(settings)) {
            ours.get("/api/v1/projections");
            long started = ManagementFactory.getRuntimeMXBean().getStartTime();
            new GrowthMain(ours, step, false).say("start", (System.currentTimeMillis() - started) / 1e3);
        }
    }

    private static void grow(GrowthStep step, String[] settings, boolean silent) {
        try (Ours ours = new Ours(settings)) {
            new GrowthMain(ours, step, silent).measure();
        }
    }

    private void say(String leg, double value) {
        if (!silent) {
            Result.say(leg + "@" + step.to(), step.contestant(), value);
        }
    }

    private void measure() {
        // Filings are the upper bound of batches, so a number is never used twice.
        Generator generator = new Generator(step.from() + 1, step.from(), step.from());
        for (int filings = step.from(); filings < step.to(); filings += FILL) {
            ours.record(generator.batch(Math.min(FILL, step.to() - filings)));
        }
        ours.awaitShown();
        ours.settle();
        pages();
        say("events", (double) ours.head());
        say("rebuild", ours.rebuild().built());
        bringToDisk();
        say("batch", median(GrowthStep.BATCHES, () -> seconds(() -> ours.record(generator.batch(step.rows())))));
        ours.awaitShown();
    }

    /** What a rebuild of a million wrote and removed is not what a batch shall wait for. */
    private static void bringToDisk() {
        try {
            new ProcessBuilder("sync").start().waitFor();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void pages() {
        long deep = ours.head() * 9 / 10;
        String filing = ours.get("/api/v1/filings?limit=1&after=" + deep);
        page("page-first", 100, "");
        page("page-deep", 100, "&after=" + deep);
        page("page-batch", 100, "&batch=" + found(BATCH, filing));
        // So many every company has, also in the smallest store: the answer does not grow.
        page("page-company", 2, "&company=" + found(COMPANY, filing));
        asOf();
        analytics();
    }

    /** Each position is asked about once, so that no answer is remembered; then one of them again and again. */
    private void analytics() {
        Analytics.QUESTIONS.forEach((leg, question) -> {
            long head = ours.head();
            int[] place = {0};
            ours.secondsOf(question + "&knownAt=" + head);
            say(leg + "-cold", median(Analytics.COLD, () -> ours.secondsOf(question + "&knownAt=" + (head - ++place[0]))));
            say(leg + "-warm", median(PAGES, () -> ours.secondsOf(question + "&knownAt=" + head)));
        });
    }

    private void asOf() {
        AsOfPages pages = new AsOfPages(ours);
        String first = ours.get("/api/v1/filings?limit=1");
        AsOfPages.questions(found(FILING, first), found(BATCH, first)).forEach((leg, question) -> {
            pages.measure(question); // the machine's compiler and the caches of all places see it first
            pages.measure(question).forEach((place, seconds) -> say(leg + "-" + place, seconds));
        });
    }

    private void page(String leg, int limit, String filter) {
        String path = "/api/v1/filings?limit=" + limit + filter;
        long warm = System.nanoTime() + WARM_UP.toNanos();
        while (System.nanoTime() < warm) {
            ours.get(path);
        }
        say(leg, median(PAGES, () -> ours.secondsOf(path)));
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("No filing: " + text);
        }
        return matcher.group(1);
    }

    private static double seconds(Runnable work) {
        long started = System.nanoTime();
        work.run();
        return (System.nanoTime() - started) / 1e9;
    }

    private static double median(int times, DoubleSupplier measurement) {
        double[] values =
                DoubleStream.generate(measurement).limit(times).sorted().toArray();
        return values[times / 2];
    }
}
