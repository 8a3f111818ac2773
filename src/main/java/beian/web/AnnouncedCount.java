package beian.web;

import beian.filing.event.Announced;
import beian.registry.Batch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A count that a source announces beside what is recorded of it.
 *
 * @param what a series, or a field of {@link Announced}
 * @param announced absent where the source states none
 */
record AnnouncedCount(String what, @Nullable Integer announced, int recorded) {

    /**
     * Everything that can be compared of a batch.
     *
     * @param cumulative rows recorded of this and all earlier batches of its source, per series
     */
    static List<AnnouncedCount> of(Batch batch, Map<String, Integer> cumulative) {
        Announced announced = batch.announced();
        List<AnnouncedCount> counts = new ArrayList<>();
        batch.recorded().forEach((series, n) -> counts.add(new AnnouncedCount(series, null, n)));
        add(counts, "models", announced.models(), batch.rows());
        add(counts, "companies", announced.companies(), batch.companies());
        add(counts, "filedCumulative", announced.filedCumulative(), cumulative.getOrDefault("FILING", 0));
        add(
                counts,
                "registeredCumulative",
                announced.registeredCumulative(),
                cumulative.getOrDefault("REGISTRATION", 0));
        return counts;
    }

    private static void add(List<AnnouncedCount> counts, String what, @Nullable Integer announced, int recorded) {
        if (announced != null) {
            counts.add(new AnnouncedCount(what, announced, recorded));
        }
    }

    /** Whether fewer or more rows are recorded than announced. */
    public boolean differs() {
        return announced != null && announced != recorded;
    }

    /** Recorded less announced, with its sign; empty where nothing is announced. */
    public String difference() {
        return announced == null ? "" : announced == recorded ? "0" : "%+d".formatted(recorded - announced);
    }
}
