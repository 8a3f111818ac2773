package beian.web.about;

import beian.filing.event.PartialDate;
import beian.registry.Batch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How far one source reaches.
 *
 * @param batches how many of its batches are recorded
 * @param first ISO day, month or year of its first publication that is recorded
 * @param last the same of the last one
 * @param recorded filings that its rows state, per series
 * @param toTheDay how many of its batches have a day of publication, not a month or a year only
 * @param files how many of its batches keep the file as it was published
 */
record Source(
        String source,
        int batches,
        String first,
        String last,
        Map<String, Integer> recorded,
        long toTheDay,
        long files) {

    private static final int DAY = "2024-03-28".length();

    /** Every source, in the order of its first publication. */
    static List<Source> of(List<Batch> batches) {
        Map<String, List<Batch>> bySource = new LinkedHashMap<>();
        batches.stream()
                .sorted(Comparator.comparing(
                        batch -> PartialDate.parse(batch.publishedOn()).first()))
                .forEach(batch -> bySource.computeIfAbsent(batch.source(), source -> new ArrayList<>())
                        .add(batch));
        return bySource.entrySet().stream()
                .map(source -> of(source.getKey(), source.getValue()))
                .toList();
    }

    private static Source of(String source, List<Batch> batches) {
        Map<String, Integer> recorded = new TreeMap<>();
        batches.forEach(batch -> batch.recorded().forEach((series, n) -> recorded.merge(series, n, Integer::sum)));
        return new Source(
                source,
                batches.size(),
                batches.get(0).publishedOn(),
                batches.get(batches.size() - 1).publishedOn(),
                recorded,
                batches.stream()
                        .filter(batch -> batch.publishedOn().length() == DAY)
                        .count(),
                batches.stream().filter(batch -> batch.file() != null).count());
    }
}
