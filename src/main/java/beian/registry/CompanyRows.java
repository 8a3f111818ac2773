package beian.registry;

import beian.filing.event.IdentifierScheme;
import beian.platform.projection.Moment;
import beian.platform.projection.Where;
import beian.registry.Company.Identifier;
import beian.registry.Company.Merged;
import beian.registry.Company.Name;
import beian.registry.Company.NameKind;
import beian.registry.statement.Ledger;
import beian.registry.statement.Policy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Companies as they are seen at a moment, with their names of that time and whoever was merged into them. */
final class CompanyRows {

    private static final Comparator<Name> OLDEST_FIRST = Comparator.comparingLong(Name::position);

    private final JdbcClient jdbc;
    private final Moment moment;
    private final Mergers mergers;

    CompanyRows(JdbcClient jdbc, Moment moment, Mergers mergers) {
        this.jdbc = jdbc;
        this.moment = moment;
        this.mergers = mergers;
    }

    /** What is shown under a company: if it was merged itself, only it. */
    static List<String> shown(String company, Mergers mergers) {
        return mergers.root(company).equals(company) ? mergers.membersOf(company) : List.of(company);
    }

    /**
     * A company's own row.
     *
     * @param first the name that leads; absent where no source had published any
     */
    private record Row(String id, @Nullable Name first, boolean attributed, long position, String at) {}

    /** The companies with these ids, in their order. */
    List<Company> of(List<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Set<String> all = new HashSet<>();
        ids.forEach(id -> all.addAll(shown(id, mergers)));
        Map<String, Row> rows = rows(all);
        Map<String, List<Name>> names = names(all, rows);
        Map<String, List<Identifier>> identifiers = identifiers(all);
        Map<String, Map<String, Integer>> filings = filings(all);
        return ids.stream()
                .map(id -> company(row(id, rows), shown(id, mergers), rows, names, identifiers, filings))
                .toList();
    }

    private Company company(
            Row row,
            List<String> members,
            Map<String, Row> rows,
            Map<String, List<Name>> names,
            Map<String, List<Identifier>> identifiers,
            Map<String, Map<String, Integer>> filings) {
        List<Name> own = names.getOrDefault(row.id(), List.of());
        Map<String, Integer> sum = new TreeMap<>();
        members.forEach(member ->
                filings.getOrDefault(member, Map.of()).forEach((series, n) -> sum.merge(series, n, Integer::sum)));
        return new Company(
                row.id(),
                current(own, row),
                row.attributed(),
                ofMembers(members, names).stream().sorted(OLDEST_FIRST).toList(),
                ofMembers(members, identifiers),
                merged(members, rows, names),
                mergers.into().get(row.id()),
                sum,
                row.position(),
                row.at());
    }

    /** A company that nobody had named yet, although another was merged into it or with it, is called by its id. */
    private static String current(List<Name> names, Row row) {
        return names.stream()
                .filter(name -> name.kind() == NameKind.RENAMED)
                .max(OLDEST_FIRST)
                .or(() -> Optional.ofNullable(row.first()))
                .map(Name::name)
                .orElse(row.id());
    }

    private static <T> List<T> ofMembers(List<String> members, Map<String, List<T>> byCompany) {
        return members.stream()
                .flatMap(member -> byCompany.getOrDefault(member, List.of()).stream())
                .toList();
    }

    private List<Merged> merged(List<String> members, Map<String, Row> rows, Map<String, List<Name>> names) {
        return mergers.all().stream()
                .filter(merger -> members.indexOf(merger.company()) > 0)
                .map(merger -> new Merged(
                        merger.company(),
                        current(names.getOrDefault(merger.company(), List.of()), row(merger.company(), rows)),
                        merger.survivor(),
                        merger.source(),
                        merger.publishedOn(),
                        merger.position()))
                .toList();
    }

    private static Row row(String id, Map<String, Row> rows) {
        return Objects.requireNonNull(rows.get(id), id);
    }

    private Map<String, Row> rows(Set<String> ids) {
        Map<String, Row> rows = new HashMap<>();
        new Where()
                .among("company_id in (?)", ids)
                .query(jdbc, "select * from registry_company", "")
                .query(row -> {
                    Row company = row(row);
                    rows.put(company.id(), company);
                });
        return rows;
    }

    /** Where the source of a company's first name had not published it yet, what one of its filings prints stands for it. */
    private Row row(ResultSet row) throws SQLException {
        String id = row.getString("company_id");
        boolean named = moment.publicAt() == null
                || row.getString("public_from").compareTo(moment.publicAt().toString()) <= 0;
        long position = row.getLong("known_from");
        return new Row(
                id,
                named ? first(id, row.getString("name"), row, position) : printed(id, position),
                row.getInt("attributed") == 1,
                position,
                row.getString("recorded_at"));
    }

    private static Name first(String company, String name, ResultSet row, long position) throws SQLException {
        return new Name(
                name, NameKind.FIRST, company, null, row.getString("source"), row.getString("published_on"), position);
    }

    private @Nullable Name printed(String company, long position) {
        return moment.narrow(new Where().and("company_id = ?", company))
                .and("(views & " + Ledger.AS_IT_STANDS + ") > ?", 0)
                .query(
                        jdbc,
                        "select registrant, source, published_on from registry_filing",
                        " and registrant is not null order by place, stated_at limit 1")
                .query((row, i) -> first(company, row.getString("registrant"), row, position))
                .optional()
                .orElse(null);
    }

    private Map<String, List<Name>> names(Set<String> ids, Map<String, Row> rows) {
        Map<String, List<Name>> names = new HashMap<>();
        rows.forEach((id, row) -> {
            if (row.first() != null) {
                names.computeIfAbsent(id, i -> new ArrayList<>()).add(row.first());
            }
        });
        seen("registry_name", ids).query(row -> {
            String id = row.getString("owner_id");
            names.computeIfAbsent(id, i -> new ArrayList<>())
                    .add(new Name(
                            row.getString("name"),
                            NameKind.valueOf(row.getString("kind")),
                            id,
                            row.getString("since"),
                            row.getString("source"),
                            row.getString("published_on"),
                            row.getLong("position")));
        });
        return names;
    }

    private Map<String, List<Identifier>> identifiers(Set<String> ids) {
        Map<String, List<Identifier>> identifiers = new HashMap<>();
        seen("registry_identifier", ids).query(row -> {
            String id = row.getString("owner_id");
            identifiers
                    .computeIfAbsent(id, i -> new ArrayList<>())
                    .add(new Identifier(
                            IdentifierScheme.valueOf(row.getString("scheme")),
                            row.getString("value"),
                            row.getString("holder"),
                            id,
                            row.getString("source"),
                            row.getString("published_on"),
                            row.getLong("position")));
        });
        return identifiers;
    }

    private JdbcClient.StatementSpec seen(String table, Set<String> ids) {
        Moment certainly = moment.possibly(false);
        return certainly
                .published(certainly.known(new Where().among("owner_id in (?)", ids)))
                .query(jdbc, "select * from " + table, " order by position");
    }

    private Map<String, Map<String, Integer>> filings(Set<String> ids) {
        Map<String, Map<String, Integer>> filings = new HashMap<>();
        FilingQueries.by(Policy.REGULATOR_FIRST, moment.narrow(new Where().among("company_id in (?)", ids)))
                .query(
                        jdbc,
                        "select company_id, series, count(*) as n from registry_filing",
                        " group by company_id, series")
                .query(row -> {
                    filings.computeIfAbsent(row.getString("company_id"), id -> new TreeMap<>())
                            .put(row.getString("series"), row.getInt("n"));
                });
        return filings;
    }
}
