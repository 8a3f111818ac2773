package beian.web;

import beian.filing.event.BatchKind;
import beian.registry.Batch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is recorded of one source. Sources list the same filings, so they are never added up; neither are the series, nor
 * the waves that analysts count and the announcements of an authority.
 *
 * @param wave whether these are waves as media or analysts count them
 * @param batches number of batches that list rows
 * @param recorded rows recorded, per series
 * @param last ISO day, month or year of the latest publication
 */
public record SourceTotal(String source, boolean wave, int batches, Map<String, Integer> recorded, String last) {

    /** One total per source and kind, announcements before waves. */
    public static List<SourceTotal> of(List<Batch> batches) {
        Map<String, List<Batch>> announced = new LinkedHashMap<>();
        Map<String, List<Batch>> waves = new LinkedHashMap<>();
        for (Batch batch : batches) {
            (isWave(batch) ? waves : announced)
                    .computeIfAbsent(batch.source(), source -> new ArrayList<>())
                    .add(batch);
        }
        List<SourceTotal> totals = new ArrayList<>();
        announced.values().forEach(of -> totals.add(total(of)));
        waves.values().forEach(of -> totals.add(total(of)));
        return totals;
    }

    /**
     * Rows recorded of a batch and of all batches that the same source published before it, per series.
     *
     * @param batches by day of publication
     */
    static Map<String, Integer> upTo(Batch batch, List<Batch> batches) {
        List<Batch> before = batches.stream()
                .filter(other -> other.source().equals(batch.source()) && isWave(other) == isWave(batch))
                .toList();
        int place = before.stream().map(Batch::batchId).toList().indexOf(batch.batchId());
        return recorded(before.subList(0, place + 1));
    }

    private static boolean isWave(Batch batch) {
        return batch.kind() == BatchKind.WAVE;
    }

    private static SourceTotal total(List<Batch> batches) {
        Batch last = batches.get(batches.size() - 1);
        int listing = Math.toIntExact(
                batches.stream().filter(batch -> batch.rows() > 0).count());
        return new SourceTotal(last.source(), isWave(last), listing, recorded(batches), last.publishedOn());
    }

    private static Map<String, Integer> recorded(List<Batch> batches) {
        Map<String, Integer> recorded = new TreeMap<>();
        batches.forEach(
                batch -> batch.recorded().forEach((series, rows) -> recorded.merge(series, rows, Integer::sum)));
        return recorded;
    }
}
