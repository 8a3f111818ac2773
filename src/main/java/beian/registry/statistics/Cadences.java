package beian.registry.statistics;

import beian.filing.event.PartialDate;
import beian.registry.fact.Announcement;
import beian.registry.statistics.RegistryStatistics.Cadence;
import beian.registry.statistics.RegistryStatistics.Gap;
import beian.registry.statistics.RegistryStatistics.Range;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How often each source announces: waves, and notices that list no rows, are left out. */
final class Cadences {

    private Cadences() {}

    static List<Cadence> of(Selection selection) {
        Map<String, List<Announcement>> bySource = new LinkedHashMap<>();
        for (int i = 0; i < selection.announcements().size(); i++) {
            Announcement batch = selection.announcements().get(i);
            boolean[] lists = new boolean[1];
            selection.forEachOf(i, row -> lists[0] = true);
            if (lists[0] && !batch.isWave()) {
                bySource.computeIfAbsent(batch.source(), s -> new ArrayList<>()).add(batch);
            }
        }
        List<Cadence> cadences = new ArrayList<>();
        bySource.forEach((source, batches) -> cadences.add(of(source, batches)));
        return cadences;
    }

    private static Cadence of(String source, List<Announcement> batches) {
        List<Gap> gaps = new ArrayList<>();
        for (int i = 1; i < batches.size(); i++) {
            gaps.add(gap(batches.get(i - 1), batches.get(i)));
        }
        return new Cadence(source, batches.size(), median(gaps), gaps);
    }

    private static Gap gap(Announcement before, Announcement after) {
        PartialDate from = PartialDate.parse(before.publishedOn());
        PartialDate to = PartialDate.parse(after.publishedOn());
        return new Gap(
                before.batchId(),
                after.batchId(),
                new Range(
                        Math.toIntExact(ChronoUnit.DAYS.between(from.last(), to.first())),
                        Math.toIntExact(ChronoUnit.DAYS.between(from.first(), to.last()))));
    }

    private static @Nullable Range median(List<Gap> gaps) {
        if (gaps.isEmpty()) {
            return null;
        }
        int middle = (gaps.size() - 1) / 2;
        return new Range(
                gaps.stream().map(gap -> gap.days().least()).sorted().toList().get(middle),
                gaps.stream().map(gap -> gap.days().most()).sorted().toList().get(middle));
    }
}
