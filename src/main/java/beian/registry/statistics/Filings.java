package beian.registry.statistics;

import beian.filing.event.Series;
import beian.registry.fact.Rows;
import beian.registry.statistics.RegistryStatistics.Bucket;
import beian.registry.statistics.RegistryStatistics.Filed;
import beian.registry.statistics.RegistryStatistics.Region;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Filings of one series, each counted once: by date, by region, by owner. */
final class Filings {

    private final Rows rows;
    private final Owners owners;
    private final Periods periods;
    private final Map<Integer, int[]> buckets = new HashMap<>();
    private final Map<Integer, Integer> regions = new HashMap<>();
    private final int[] held;
    private int count;
    private int withdrawn;
    private int undated;
    private int tooRough;
    private int unattributed;

    Filings(Rows rows, Owners owners, Periods periods) {
        this.rows = rows;
        this.owners = owners;
        this.periods = periods;
        this.held = new int[owners.size()];
    }

    /** Of each series. */
    static Map<Series, Filings> of(Selection selection, Rows rows, Owners owners, Periods periods) {
        Map<Series, Filings> filings = new TreeMap<>();
        selection.forEachFiling(
                row -> filings.computeIfAbsent(rows.series(row), series -> new Filings(rows, owners, periods))
                        .add(row));
        return filings;
    }

    private void add(int row) {
        count++;
        withdrawn += rows.isWithdrawn(row) ? 1 : 0;
        regions.merge(rows.region(row), 1, Integer::sum);
        if (owners.isUnattributed(row)) {
            unattributed++;
        } else {
            held[owners.of(row)]++;
        }
        int first = rows.filedFrom(row);
        if (first == 0) {
            undated++;
            return;
        }
        int from = periods.of(first);
        int to = periods.of(rows.filedTo(row));
        tooRough += from == to ? 0 : 1;
        for (int period = from; period <= to; period++) {
            int[] bucket = buckets.computeIfAbsent(period, p -> new int[2]);
            bucket[0] += from == to ? 1 : 0;
            bucket[1]++;
        }
    }

    int count() {
        return count;
    }

    int withdrawn() {
        return withdrawn;
    }

    int unattributed() {
        return unattributed;
    }

    /** Filings by the number of their owner; those that nobody attributes left out. */
    int[] held() {
        return held;
    }

    Filed filed() {
        List<Bucket> filed = new ArrayList<>();
        new TreeMap<>(buckets).forEach((period, n) -> filed.add(new Bucket(periods.name(period), n[0], n[1])));
        return new Filed(filed, tooRough, undated);
    }

    List<Region> regions() {
        List<Region> sorted = new ArrayList<>();
        regions.forEach((region, n) -> {
            if (region != 0) {
                sorted.add(new Region(rows.regionName(region), n));
            }
        });
        sorted.sort(Comparator.comparingInt(Region::filings)
                .reversed()
                .thenComparing(region -> String.valueOf(region.region())));
        Integer none = regions.get(0);
        if (none != null) {
            sorted.add(new Region(null, none));
        }
        return sorted;
    }
}
