package beian.registry;

import beian.platform.Rejected;
import beian.platform.projection.Answer;
import beian.platform.projection.AsOf;
import beian.platform.projection.Kept;
import beian.platform.projection.Moment;
import beian.platform.projection.Recorded;
import beian.platform.projection.Views;
import beian.platform.projection.Where;
import beian.registry.Difference.Item;
import beian.registry.Difference.Merger;
import beian.registry.Difference.Some;
import beian.registry.FindDifference.Axis;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers what changed between two moments: what differs is looked for, not everything that there is. */
@Component
class DifferenceQueries {

    private static final int DIFFERENCES = 50;

    private final Views views;
    private final KnownCompanies known;
    private final Kept<Difference> kept = new Kept<>(DIFFERENCES);
    private final Kept<Map<Counts.Key, Long>> counted = new Kept<>();

    /** What a difference depends on beside the later moment. */
    private record Asked(Moment before, FindDifference query) {}

    DifferenceQueries(Views views, KnownCompanies known) {
        this.known = known;
        this.views = views;
    }

    @QueryHandler
    Answer<Difference> answer(FindDifference query) {
        Moment before = views.answerAsOf(RegistryProjection.NAME, query.from(), (jdbc, m) -> m)
                .body();
        return views.answerAsOf(RegistryProjection.NAME, query.to(), (jdbc, after) -> {
            if (before.position() > after.position()) {
                throw new Rejected(Rejected.Kind.SHAPE, "parameter.invalid", "to", after.position());
            }
            return kept.get(after, new Asked(before, query), () -> difference(query, before, after, jdbc));
        });
    }

    private Difference difference(FindDifference query, Moment before, Moment after, JdbcClient jdbc) {
        Mergers mergersBefore = Mergers.at(jdbc, before);
        Mergers mergersAfter = Mergers.at(jdbc, after);
        Map<String, Filing> had = only(jdbc, before, after, query, mergersBefore, false);
        Map<String, Filing> has = only(jdbc, after, before, query, mergersAfter, true);
        Origins origins = new Origins(jdbc, query.axis(), before, after);
        Moved moved = new Moved(had, has, origins);
        Map<Counts.Key, Long> now = counted.get(after, query.policy(), () -> Counts.of(jdbc, query.policy(), after));
        return new Difference(
                query.axis(),
                Objects.requireNonNull(shown(query.axis(), before, query.from())),
                shown(query.axis(), after, query.to()),
                Some.of(moved.added()),
                Some.of(moved.changed()),
                Some.of(moved.gone()),
                mergers(mergersBefore, mergersAfter),
                mergers(mergersAfter, mergersBefore),
                Some.of(origins.changes()),
                new Counts(jdbc, known, before, after).moved(now, moved, mergersBefore, mergersAfter));
    }

    private static @Nullable String shown(Axis axis, Moment moment, AsOf asked) {
        return switch (axis) {
            case knownAt -> Long.toString(moment.position());
            case publicAt -> text(asked.publicAt());
            case filedAt -> text(asked.filedAt());
        };
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    /** The rows that one moment sees and the other does not, by filing. */
    private static Map<String, Filing> only(
            JdbcClient jdbc, Moment here, Moment there, FindDifference query, Mergers mergers, boolean later) {
        Where where = FilingQueries.by(query.policy(), here.narrow(near(query.axis(), here, there, later)))
                .not(there.narrow(new Where()));
        Map<String, Filing> rows = new LinkedHashMap<>();
        where.query(jdbc, FilingQueries.VERSIONS, " order by place")
                .query(new FilingRow(here, mergers))
                .list()
                .forEach(row -> rows.put(row.filingId(), row));
        return rows;
    }

    /** What follows for such rows from the axis alone, said so that an index can find them. */
    private static Where near(Axis axis, Moment here, Moment there, boolean later) {
        Where where = new Where();
        if (axis != Axis.knownAt) {
            return where;
        }
        return later
                ? where.and("known_from > ?", there.position())
                : where.and("known_to < " + Recorded.OPEN + " and known_to <= ?", there.position())
                        .and("known_to > ?", here.position());
    }

    private static List<Merger> mergers(Mergers without, Mergers with) {
        return with.all().stream()
                .filter(merger -> !Objects.equals(without.into().get(merger.company()), merger.survivor()))
                .map(merger -> new Merger(merger.company(), merger.survivor(), merger.position()))
                .toList();
    }

    /** Finds the events behind what changed. */
    static final class Origins {

        private final List<Change> changes;
        private final Map<String, List<Long>> byFiling = new LinkedHashMap<>();

        private Origins(JdbcClient jdbc, Axis axis, Moment before, Moment after) {
            changes = axis == Axis.filedAt ? List.of() : Changes.between(jdbc, axis, before, after);
            for (Change change : changes) {
                add(change.filingId(), change.position());
                add(change.otherFilingId(), change.position());
            }
        }

        private void add(@Nullable String filing, long position) {
            if (filing != null) {
                byFiling.computeIfAbsent(filing, id -> new ArrayList<>()).add(position);
            }
        }

        List<Change> changes() {
            return changes;
        }

        /** The changes recorded of the filing, or else what made the row. */
        List<Long> of(Filing row) {
            List<Long> positions = byFiling.get(row.filingId());
            return positions == null ? List.of(row.knownFrom()) : positions;
        }
    }

    static List<Item> items(Map<String, Filing> rows, Map<String, Filing> other, Origins origins) {
        return rows.values().stream()
                .filter(row -> !other.containsKey(row.filingId()))
                .map(row -> new Item(row, origins.of(row)))
                .toList();
    }
}
