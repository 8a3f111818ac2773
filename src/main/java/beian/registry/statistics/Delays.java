package beian.registry.statistics;

import beian.filing.event.PartialDate;
import beian.filing.event.Series;
import beian.platform.column.Days;
import beian.registry.fact.Announcement;
import beian.registry.fact.Rows;
import beian.registry.statistics.RegistryStatistics.Delay;
import beian.registry.statistics.RegistryStatistics.Range;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How long after a filing was decided an announcement first listed it. Each order statistic lies between those of the least
 * and of the most that every delay may be; quartiles are by nearest rank.
 */
final class Delays {

    private final BitSet seen = new BitSet();
    private final BitSet inWaves = new BitSet();
    private final Map<Series, Sample> samples = new EnumMap<>(Series.class);
    private final Map<Integer, Long> epochDays = new HashMap<>();

    /** The delays of a series, in days. */
    private static final class Sample {

        private int[] least = new int[64];
        private int[] most = new int[64];
        private int size;
        private int undated;
        private int unannounced;
        private int negative;

        private void add(int from, int to) {
            if (size == least.length) {
                least = Arrays.copyOf(least, size * 2);
                most = Arrays.copyOf(most, size * 2);
            }
            least[size] = from;
            most[size++] = to;
            negative += to < 0 ? 1 : 0;
        }

        private Delay delay() {
            int[] lower = Arrays.copyOf(least, size);
            int[] upper = Arrays.copyOf(most, size);
            Arrays.parallelSort(lower);
            Arrays.parallelSort(upper);
            return new Delay(
                    size,
                    undated,
                    unannounced,
                    negative,
                    quantile(lower, upper, 1),
                    quantile(lower, upper, 2),
                    quantile(lower, upper, 3));
        }

        private static @Nullable Range quantile(int[] lower, int[] upper, int quarters) {
            if (lower.length == 0) {
                return null;
            }
            int rank = (lower.length * quarters + 3) / 4;
            return new Range(lower[rank - 1], upper[rank - 1]);
        }
    }

    Delays(Selection selection, Rows rows) {
        for (int i = 0; i < selection.announcements().size(); i++) {
            Announcement batch = selection.announcements().get(i);
            PartialDate day = PartialDate.parse(batch.publishedOn());
            int first = Math.toIntExact(day.first().toEpochDay());
            int last = Math.toIntExact(day.last().toEpochDay());
            selection.forEachOf(i, row -> {
                int filing = Math.toIntExact(rows.filing(row));
                if (batch.isWave()) {
                    inWaves.set(filing);
                } else if (!seen.get(filing)) {
                    seen.set(filing);
                    add(rows, row, first, last);
                }
            });
        }
        unannounced(selection, rows);
    }

    private void add(Rows rows, int row, int first, int last) {
        Sample sample = sample(rows.series(row));
        if (rows.filedFrom(row) == 0) {
            sample.undated++;
        } else {
            sample.add(first - epochDay(rows.filedTo(row)), last - epochDay(rows.filedFrom(row)));
        }
    }

    private Sample sample(Series series) {
        return samples.computeIfAbsent(series, s -> new Sample());
    }

    /** Few days are filed on again and again. */
    private int epochDay(int day) {
        return Math.toIntExact(epochDays.computeIfAbsent(day, d -> Days.day(d).toEpochDay()));
    }

    private void unannounced(Selection selection, Rows rows) {
        inWaves.andNot(seen);
        for (int i = 0; i < selection.announcements().size(); i++) {
            selection.forEachOf(i, row -> {
                int filing = Math.toIntExact(rows.filing(row));
                if (inWaves.get(filing)) {
                    inWaves.clear(filing);
                    sample(rows.series(row)).unannounced++;
                }
            });
        }
    }

    Delay of(Series series) {
        return samples.getOrDefault(series, new Sample()).delay();
    }
}
