package beian.registry;

import beian.filing.event.IdentifierScheme;
import beian.platform.projection.Kept;
import beian.platform.projection.Moment;
import beian.platform.projection.Where;
import beian.registry.statement.Policy;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Of what kind each company is that is seen at a moment: reckoned once for it. */
@Component
final class CompanyKinds {

    /** Stands where no region is stated. */
    static final String NOT_STATED = "";

    private final Kept<List<Kind>> kept = new Kept<>();

    /**
     * A company, whoever was merged into it worked in.
     *
     * @param position of the event that named it
     * @param regions 属地 of its filings, {@link #NOT_STATED} among them or alone
     * @param listed whether a stock code of it, or of a listed parent, is recorded
     * @param holding how many filings it has
     */
    record Kind(String companyId, long position, Set<String> regions, boolean listed, Holding holding) {}

    /** In the order of the log. */
    List<Kind> at(Moment moment, JdbcClient jdbc) {
        return kept.get(moment, Kind.class, () -> reckon(moment, jdbc));
    }

    private static List<Kind> reckon(Moment moment, JdbcClient jdbc) {
        Mergers mergers = Mergers.at(jdbc, moment);
        Map<String, Held> held = held(moment, jdbc, mergers);
        Set<String> listed = new HashSet<>();
        CompanySearch.identified(moment, jdbc, new Where().and("scheme = ?", IdentifierScheme.STOCK_CODE.name()))
                .forEach(company -> listed.add(mergers.root(company)));
        Held none = new Held();
        return CompanyQueries.shown(moment, mergers, jdbc)
                .query(jdbc, "select company_id, known_from from registry_company c", " order by known_from")
                .query((row, i) -> {
                    String id = row.getString(1);
                    Held of = held.getOrDefault(id, none);
                    return new Kind(id, row.getLong(2), of.regions(), listed.contains(id), of.holding());
                })
                .list();
    }

    /** What filings of a company add to. */
    private static final class Held {

        private final Set<String> regions = new HashSet<>();
        private final Map<String, Integer> bySeries = new HashMap<>();

        Set<String> regions() {
            return regions.isEmpty() ? Set.of(NOT_STATED) : Set.copyOf(regions);
        }

        Holding holding() {
            return Holding.of(
                    bySeries.values().stream().mapToInt(Integer::intValue).max().orElse(0));
        }
    }

    private static Map<String, Held> held(Moment moment, JdbcClient jdbc, Mergers mergers) {
        Map<String, Held> held = new HashMap<>();
        FilingQueries.by(Policy.REGULATOR_FIRST, moment.narrow(new Where().and("1 = ?", 1)))
                .query(
                        jdbc,
                        "select company_id, series, region, count(*) as n from registry_filing",
                        " group by company_id, series, region")
                .query(row -> {
                    Held of = held.computeIfAbsent(mergers.root(row.getString("company_id")), id -> new Held());
                    String region = row.getString("region");
                    of.regions.add(region == null ? NOT_STATED : region);
                    of.bySeries.merge(row.getString("series"), row.getInt("n"), Integer::sum);
                });
        return held;
    }
}
