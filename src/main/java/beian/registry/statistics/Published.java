package beian.registry.statistics;

import beian.filing.event.BatchKind;
import beian.filing.event.PartialDate;
import beian.filing.event.Series;
import beian.platform.column.Days;
import beian.registry.fact.Announcement;
import beian.registry.fact.Rows;
import beian.registry.statistics.CountRegistry.By;
import beian.registry.statistics.RegistryStatistics.Announced;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Filings of one series by their announcements: each source by itself, and waves apart from announcements. */
final class Published {

    private final Selection selection;
    private final Rows rows;
    private final Owners owners;
    private final Series series;
    private final boolean whole;

    /** @param whole whether no filter leaves rows out of what a source counts */
    Published(Selection selection, Rows rows, Owners owners, Series series, boolean whole) {
        this.selection = selection;
        this.rows = rows;
        this.owners = owners;
        this.series = series;
        this.whole = whole;
    }

    /** What one source has announced so far. */
    private static final class SoFar {

        private final BitSet filings = new BitSet();
        private final BitSet companies = new BitSet();
        private int count;
    }

    /** What is counted together. */
    private static final class Group {

        private final BitSet filings = new BitSet();
        private int count;
        private int appearing;
        private int firstTime;
        private int cumulative;
        private @Nullable Integer total;
    }

    private record Key(
            @Nullable String name,
            String source,
            boolean wave,
            @Nullable String publishedOn) {}

    List<Announced> by(By by) {
        Periods periods = new Periods(by);
        Map<String, SoFar> sources = new LinkedHashMap<>();
        Map<Key, Group> groups = new LinkedHashMap<>();
        for (int i = 0; i < selection.announcements().size(); i++) {
            Announcement batch = selection.announcements().get(i);
            SoFar soFar = sources.computeIfAbsent(batch.source() + batch.isWave(), s -> new SoFar());
            if (batch.kind() != BatchKind.TOTALS || lists(i)) {
                Group group = groups.computeIfAbsent(key(batch, by, periods), k -> new Group());
                selection.forEachOf(i, row -> add(row, soFar, group));
                group.cumulative = soFar.count;
                group.total = total(batch, group.total);
            }
        }
        List<Announced> announced = new ArrayList<>();
        groups.forEach((key, group) -> {
            if (group.count > 0) {
                announced.add(announced(key, group));
            }
        });
        return announced;
    }

    private boolean lists(int announcement) {
        boolean[] lists = new boolean[1];
        selection.forEachOf(announcement, row -> lists[0] = true);
        return lists[0];
    }

    private static Key key(Announcement batch, By by, Periods periods) {
        if (by == By.ANNOUNCEMENT) {
            return new Key(batch.batchId(), batch.source(), batch.isWave(), batch.publishedOn());
        }
        PartialDate day = PartialDate.parse(batch.publishedOn());
        int first = periods.of(Days.of(day.first()));
        int last = periods.of(Days.of(day.last()));
        return new Key(first == last ? periods.name(first) : null, batch.source(), batch.isWave(), null);
    }

    private void add(int row, SoFar soFar, Group group) {
        if (rows.series(row) != series) {
            return;
        }
        int owner = owners.of(row);
        if (!owners.isUnattributed(row) && !soFar.companies.get(owner)) {
            soFar.companies.set(owner);
            group.firstTime++;
        }
        int filing = Math.toIntExact(rows.filing(row));
        if (!group.filings.get(filing)) {
            group.filings.set(filing);
            group.count++;
            if (!soFar.filings.get(filing)) {
                soFar.filings.set(filing);
                soFar.count++;
                group.appearing++;
            }
        }
    }

    private @Nullable Integer total(Announcement batch, @Nullable Integer before) {
        if (!whole) {
            return null;
        }
        Integer stated =
                switch (series) {
                    case FILING -> batch.announced().filedCumulative();
                    case REGISTRATION -> batch.announced().registeredCumulative();
                    default -> null;
                };
        return stated == null ? before : stated;
    }

    private static Announced announced(Key key, Group group) {
        return new Announced(
                key.name(),
                key.source(),
                key.wave(),
                key.publishedOn(),
                group.count,
                group.appearing,
                group.cumulative,
                group.total,
                group.firstTime);
    }
}
