package beian.web.timeline;

import beian.filing.event.PartialDate;
import beian.registry.Batch;
import beian.ruleset.milestone.Milestone;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something on the axis of time: a batch, or a milestone of the regime.
 *
 * @param number of the milestone, from 1; 0 for a batch
 */
record TimePoint(
        LocalDate day, @Nullable Batch batch, @Nullable Milestone milestone, int number) {

    /**
     * Batches and milestones by their days.
     *
     * @param until milestones after this day are left out; absent: none
     */
    static List<TimePoint> of(List<Batch> batches, List<Milestone> milestones, @Nullable LocalDate until) {
        List<TimePoint> marked = new ArrayList<>();
        for (Milestone milestone : milestones) {
            if (until == null || !milestone.date().isAfter(until)) {
                marked.add(new TimePoint(milestone.date(), null, milestone, marked.size() + 1));
            }
        }
        return Stream.concat(batches.stream().map(TimePoint::of), marked.stream())
                .sorted(Comparator.comparing(TimePoint::day))
                .toList();
    }

    private static TimePoint of(Batch batch) {
        return new TimePoint(PartialDate.parse(batch.publishedOn()).first(), batch, null, 0);
    }
}
