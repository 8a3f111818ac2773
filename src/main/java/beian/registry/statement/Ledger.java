package beian.registry.statement;

import beian.platform.projection.Recorded;
import beian.platform.projection.Version;
import beian.platform.projection.Versions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All statements of some filings that concern each other, for every day of publication: between two neighbouring days the
 * same ones are seen. An event is worked into every stretch that begins on the day it was public, or later.
 */
public final class Ledger {

    /** The bit of {@code views} of rows that hold one statement as it stands. */
    public static final int AS_IT_STANDS = 8;

    /** The bits of a row that is all there is of a filing. */
    public static final int ALONE =
            AS_IT_STANDS | Policy.Kind.REGULATOR_FIRST.bit() | Policy.Kind.LATEST.bit() | Policy.Kind.SOURCE.bit();

    /** The slot of the statement by which a filing came into the log. */
    public static final String FIRST = "";

    private final List<Stretch> stretches;

    private Ledger(List<Stretch> stretches) {
        this.stretches = stretches;
    }

    /**
     * Neighbouring days on which the same is seen.
     *
     * @param from inclusive
     * @param to exclusive
     * @param statements by id
     */
    private record Stretch(String from, String to, Map<String, Statement> statements) {}

    /**
     * Reads the rows that hold at present.
     *
     * @param day from which something is to change
     */
    public static Ledger of(List<Version> rows, String day) {
        List<Version> standing = rows.stream().filter(Ledger::isStatement).toList();
        TreeSet<String> days = new TreeSet<>(Set.of(day, Recorded.OPEN_DAY));
        standing.forEach(row -> days.addAll(List.of(row.publicFrom(), row.publicTo())));
        List<Stretch> stretches = new ArrayList<>();
        String from = null;
        for (String to : days) {
            if (from != null) {
                stretches.add(new Stretch(from, to, seen(standing, from)));
            }
            from = to;
        }
        return new Ledger(stretches);
    }

    private static boolean isStatement(Version row) {
        Long views = row.number("views");
        return views != null && (views & AS_IT_STANDS) != 0;
    }

    private static Map<String, Statement> seen(List<Version> rows, String day) {
        Map<String, Statement> seen = new TreeMap<>();
        for (Version row : rows) {
            if (row.publicFrom().compareTo(day) <= 0 && row.publicTo().compareTo(day) > 0) {
                Statement statement = Columns.statement(row);
                seen.put(statement.id(), statement);
            }
        }
        return seen;
    }

    /** The position of the event that first stated a filing. */
    public long place(String filing) {
        return stretches.stream()
                .flatMap(stretch -> stretch.statements().values().stream())
                .filter(statement -> statement.owner().equals(filing))
                .mapToLong(Statement::place)
                .findFirst()
                .orElseThrow();
    }

    /** The row of a filing of which nothing is known yet. */
    public static Map<String, @Nullable Object> first(Statement statement) {
        Map<String, @Nullable Object> row = firstStated(statement);
        Columns.makeFindable(row, statement.cells(), List.of(statement));
        return row;
    }

    /** The same without the columns by which filings are found. */
    public static Map<String, @Nullable Object> firstStated(Statement statement) {
        Resolution itself = Resolution.of(List.of(statement), Policy.LATEST);
        return Columns.stated(
                itself, statement.owner(), statement.place(), List.of(statement), ALONE, statement.possibleDay());
    }

    /** Adds a statement, seen from a day on. */
    public Ledger add(String day, Statement statement) {
        return from(day, seen -> {
            Statement sibling = seen.values().stream()
                    .filter(other -> other.owner().equals(statement.owner()))
                    .findFirst()
                    .orElse(statement);
            Map<String, Statement> more = new TreeMap<>(seen);
            more.put(statement.id(), statement.withdrawn(sibling.withdrawn()).linked(sibling.link()));
            return more;
        });
    }

    /** Changes every statement of a filing that is seen, from a day on. */
    public Ledger changeFiling(String day, String filing, UnaryOperator<Statement> change) {
        return from(day, seen -> {
            Map<String, Statement> changed = new TreeMap<>(seen);
            changed.replaceAll(
                    (id, statement) -> statement.owner().equals(filing) ? change.apply(statement) : statement);
            return changed;
        });
    }

    /** Changes one statement where it is seen, from a day on. */
    public Ledger change(String day, String statement, UnaryOperator<Statement> change) {
        return from(day, seen -> {
            Map<String, Statement> changed = new TreeMap<>(seen);
            changed.computeIfPresent(statement, (id, before) -> change.apply(before));
            return changed;
        });
    }

    private Ledger from(String day, UnaryOperator<Map<String, Statement>> change) {
        return new Ledger(stretches.stream()
                .map(stretch -> stretch.from().compareTo(day) < 0
                        ? stretch
                        : new Stretch(stretch.from(), stretch.to(), change.apply(stretch.statements())))
                .toList());
    }

    /** The rows that shall hold from now on. */
    public List<Version> rows() {
        List<Version> rows = new ArrayList<>();
        for (Stretch stretch : stretches) {
            filings(stretch.statements())
                    .forEach((filing, statements) ->
                            rows.addAll(new Shown(filing, statements, stretch.from(), stretch.to()).rows()));
        }
        rows.sort(Comparator.comparing(Version::owner)
                .thenComparing(Version::slot)
                .thenComparing(Version::publicFrom));
        return Versions.joined(rows);
    }

    /** What counts as one filing: its own statements, and those of filings that are linked to it. */
    private static Map<String, List<Statement>> filings(Map<String, Statement> seen) {
        Map<String, Statement> byOwner = new LinkedHashMap<>();
        seen.values().forEach(statement -> byOwner.putIfAbsent(statement.owner(), statement));
        return seen.values().stream()
                .collect(Collectors.groupingBy(
                        statement -> counts(statement.owner(), byOwner), TreeMap::new, Collectors.toList()));
    }

    /** Follows links, as far as what they lead to is seen too. */
    private static String counts(String owner, Map<String, Statement> byOwner) {
        Set<String> passed = new HashSet<>();
        String filing = owner;
        while (passed.add(filing)) {
            Statement statement = byOwner.get(filing);
            Link link = statement == null ? null : statement.link();
            if (link == null || !byOwner.containsKey(link.to())) {
                return filing;
            }
            filing = link.to();
        }
        return owner;
    }
}
