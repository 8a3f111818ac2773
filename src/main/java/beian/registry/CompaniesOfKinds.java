package beian.registry;

import beian.platform.projection.Kept;
import beian.platform.projection.Moment;
import beian.platform.projection.Page;
import beian.registry.CompanyKinds.Kind;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists of companies that are narrowed down to some kinds: chosen among all that are seen at the moment, a page of them read. */
@Component
final class CompaniesOfKinds {

    private static final int ORDERS = 4;

    private final CompanyKinds kinds;
    private final CompanySearch search;
    private final Kept<Map<String, Integer>> places = new Kept<>(ORDERS);

    CompaniesOfKinds(CompanyKinds kinds, CompanySearch search) {
        this.search = search;
        this.kinds = kinds;
    }

    Page<Company> page(FindCompanies query, Moment moment, JdbcClient jdbc) {
        List<Kind> chosen = chosen(query, moment, jdbc);
        List<Kind> inOrder = query.order() == ListOrder.NAME ? byName(chosen, moment, jdbc) : chosen;
        List<String> ids = inOrder.stream()
                .skip(query.after() == 0 ? 0 : place(inOrder, query.after()) + 1L)
                .limit(query.limit() + 1L)
                .map(Kind::companyId)
                .toList();
        List<Company> companies = new CompanyRows(jdbc, moment, Mergers.at(jdbc, moment)).of(ids);
        Page<Company> page = Page.of(moment.position(), chosen.size(), companies, query.limit(), Company::position);
        return moment.hasDays()
                ? page.seen(CompanyQueries.seen(
                        moment,
                        jdbc,
                        chosen.size(),
                        chosen(query, moment.possibly(!moment.possibly()), jdbc).size()))
                : page;
    }

    private List<Kind> chosen(FindCompanies query, Moment moment, JdbcClient jdbc) {
        return kinds.at(moment, jdbc).stream()
                .filter(CompanyFacetQueries.all(query.kinds()).and(search.found(query, moment, jdbc)))
                .toList();
    }

    /** The last one of the page before; of the order of the log, the last one up to there. */
    private static long place(List<Kind> inOrder, long after) {
        long place = -1;
        for (int i = 0; i < inOrder.size(); i++) {
            if (inOrder.get(i).position() == after) {
                return i;
            }
            place = inOrder.get(i).position() < after ? i : place;
        }
        return place;
    }

    private List<Kind> byName(List<Kind> chosen, Moment moment, JdbcClient jdbc) {
        Map<String, Integer> places = this.places.get(moment, ListOrder.NAME, () -> places(jdbc));
        return chosen.stream()
                .sorted(Comparator.comparingInt(kind -> places.getOrDefault(kind.companyId(), Integer.MAX_VALUE)))
                .toList();
    }

    private static Map<String, Integer> places(JdbcClient jdbc) {
        Map<String, Integer> places = new HashMap<>();
        jdbc.sql("select company_id from registry_company order by by_name, known_from")
                .query(String.class)
                .list()
                .forEach(id -> places.put(id, places.size()));
        return places;
    }
}
