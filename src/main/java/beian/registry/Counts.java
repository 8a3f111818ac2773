package beian.registry;

import beian.filing.event.Series;
import beian.platform.projection.Moment;
import beian.platform.projection.Where;
import beian.registry.Difference.Statistic;
import beian.registry.statement.Columns;
import beian.registry.statement.Policy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is counted of filings and companies, at two moments. */
final class Counts {

    private final JdbcClient jdbc;
    private final KnownCompanies known;
    private final Moment before;
    private final Moment after;

    Counts(JdbcClient jdbc, KnownCompanies known, Moment before, Moment after) {
        this.jdbc = jdbc;
        this.known = known;
        this.before = before;
        this.after = after;
    }

    /** One number of the registry. */
    record Key(String what, Series series, @Nullable String tier) {

        private static final Comparator<Key> ORDER = Comparator.comparing(Key::what)
                .thenComparing(Key::series)
                .thenComparing(key -> key.tier() == null ? "" : key.tier());
    }

    /**
     * The numbers that moved, each with the events that moved it.
     *
     * @param now all numbers of the later moment; those of the earlier one follow from the rows that only one of them sees
     */
    List<Statistic> moved(Map<Key, Long> now, Moved moved, Mergers mergersBefore, Mergers mergersAfter) {
        Map<Key, Long> then = new TreeMap<>(Key.ORDER);
        then.putAll(now);
        moved.has().values().forEach(row -> add(then, row, -1));
        moved.had().values().forEach(row -> add(then, row, 1));
        Map<Key, NavigableSet<Long>> events = events(moved);
        TreeSet<Key> keys = new TreeSet<>(Key.ORDER);
        keys.addAll(then.keySet());
        keys.addAll(now.keySet());
        List<Statistic> statistics = new ArrayList<>();
        for (Key key : keys) {
            long was = then.getOrDefault(key, 0L);
            long is = now.getOrDefault(key, 0L);
            if (was != is) {
                NavigableSet<Long> by = events.getOrDefault(key, new TreeSet<>());
                statistics.add(new Statistic(key.what(), key.series(), key.tier(), was, is, first(by)));
            }
        }
        addCompanies(statistics, mergersBefore, mergersAfter);
        return statistics;
    }

    private static List<Long> first(NavigableSet<Long> events) {
        return events.stream().limit(Difference.MOST).toList();
    }

    private static void add(Map<Key, Long> counts, Filing row, long more) {
        String tier = row.tier() == null ? Columns.NO_TIER : row.tier();
        counts.merge(new Key("filings", row.series(), null), more, Long::sum);
        counts.merge(new Key("filings", row.series(), tier), more, Long::sum);
        counts.merge(new Key("withdrawn", row.series(), null), row.withdrawn() == null ? 0 : more, Long::sum);
    }

    /** All of them at a moment. */
    static Map<Key, Long> of(JdbcClient jdbc, Policy policy, Moment moment) {
        Map<Key, Long> counts = new TreeMap<>(Key.ORDER);
        FilingQueries.by(policy, moment.narrow(new Where()))
                .query(
                        jdbc,
                        "select series, tier, count(*) as n, count(withdrawn) as withdrawn from registry_filing",
                        " group by series, tier")
                .query(row -> {
                    Series series = Series.valueOf(row.getString("series"));
                    long filings = row.getLong("n");
                    counts.merge(new Key("filings", series, null), filings, Long::sum);
                    counts.put(new Key("filings", series, row.getString("tier")), filings);
                    counts.merge(new Key("withdrawn", series, null), row.getLong("withdrawn"), Long::sum);
                });
        return counts;
    }

    private static Map<Key, NavigableSet<Long>> events(Moved moved) {
        Map<Key, NavigableSet<Long>> events = new LinkedHashMap<>();
        moved.has().forEach((id, row) -> touch(events, moved, row, moved.had().get(id)));
        moved.had().forEach((id, row) -> touch(events, moved, row, moved.has().get(id)));
        return events;
    }

    private static void touch(Map<Key, NavigableSet<Long>> events, Moved moved, Filing row, @Nullable Filing other) {
        Function<Key, NavigableSet<Long>> of = key -> events.computeIfAbsent(key, k -> new TreeSet<>());
        String tier = row.tier() == null ? Columns.NO_TIER : row.tier();
        List<Long> positions = moved.origins().of(row);
        if (other == null) {
            of.apply(new Key("filings", row.series(), null)).addAll(positions);
        }
        if (other == null || !Objects.equals(row.tier(), other.tier())) {
            of.apply(new Key("filings", row.series(), tier)).addAll(positions);
        }
        if ((row.withdrawn() == null) != (other == null || other.withdrawn() == null)) {
            of.apply(new Key("withdrawn", row.series(), null)).addAll(positions);
        }
    }

    private void addCompanies(List<Statistic> statistics, Mergers mergersBefore, Mergers mergersAfter) {
        long was = companies(before, mergersBefore);
        long is = companies(after, mergersAfter);
        if (was != is) {
            NavigableSet<Long> events = new TreeSet<>();
            named().query(
                            jdbc,
                            "select known_from from registry_company",
                            " order by known_from limit " + Difference.MOST)
                    .query(Long.class)
                    .list()
                    .forEach(events::add);
            mergersAfter.all().forEach(merger -> events.add(merger.position()));
            mergersBefore.all().forEach(merger -> events.remove(merger.position()));
            statistics.add(new Statistic("companies", null, null, was, is, first(events)));
        }
    }

    /** Companies whose first name came between the moments. */
    private Where named() {
        Where where = new Where().and("known_from <= ?", after.position());
        LocalDate from = before.publicAt();
        LocalDate to = after.publicAt();
        return from == null || from.equals(to)
                ? where.and("known_from > ?", before.position())
                : where.and("public_from > ?", from.toString())
                        .and("public_from <= ?", to == null ? null : to.toString());
    }

    private long companies(Moment moment, Mergers mergers) {
        if (!moment.hasDays()) {
            return known.at(moment, jdbc) - mergers.merged().size();
        }
        return CompanyQueries.shown(moment, mergers, jdbc)
                .query(jdbc, "select count(*) from registry_company c", "")
                .query(Long.class)
                .single();
    }
}
