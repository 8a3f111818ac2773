package beian.registry;

import beian.platform.Rejected;
import beian.platform.projection.Answer;
import beian.platform.projection.AsOf;
import beian.platform.projection.Page;
import beian.platform.projection.Views;
import beian.platform.projection.Where;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers questions about companies and their filing histories. */
@Component
class CompanyQueries {

    private final Views views;

    CompanyQueries(Views views) {
        this.views = views;
    }

    @QueryHandler
    Answer<Page<Company>> answer(FindCompanies query) {
        return views.answerAsOf(RegistryProjection.NAME, AsOf.position(query.knownAt()), (jdbc, moment) -> {
            long position = moment.position();
            Where where = new Where().contains("search", query.text()).and("known_from <= ?", position);
            long total = where.query(jdbc, "select count(*) from registry_company", "")
                    .query(Long.class)
                    .single();
            List<String> ids = where.and("known_from > ?", query.after())
                    .query(
                            jdbc,
                            "select company_id from registry_company",
                            " order by known_from limit " + (query.limit() + 1))
                    .query(String.class)
                    .list();
            return Page.of(position, total, companies(jdbc, ids, position), query.limit(), Company::position);
        });
    }

    @QueryHandler
    Answer<Company.History> answer(FindHistory query) {
        return views.answerAsOf(RegistryProjection.NAME, AsOf.NOW, (jdbc, moment) -> {
            long position = moment.position();
            List<Company> company = companies(jdbc, List.of(query.companyId()), position);
            if (company.isEmpty()) {
                throw new Rejected(Rejected.Kind.UNKNOWN, "company.unknown", query.companyId());
            }
            List<Filing> filings = new Where()
                    .and("company_id = ?", query.companyId())
                    .query(jdbc, FilingQueries.VERSIONS, " order by known_from")
                    .query(FilingQueries::read)
                    .list();
            return new Company.History(company.get(0), filings);
        });
    }

    private static List<Company> companies(JdbcClient jdbc, List<String> ids, long position) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<String, Map<String, Integer>> filings = new HashMap<>();
        jdbc.sql("select company_id, series, count(*) as n from registry_filing where company_id in (:ids)"
                        + " and known_from <= :position and known_to > :position group by company_id, series")
                .param("ids", ids)
                .param("position", position)
                .query(row -> {
                    filings.computeIfAbsent(row.getString("company_id"), id -> new TreeMap<>())
                            .put(row.getString("series"), row.getInt("n"));
                });
        return jdbc.sql("select * from registry_company where company_id in (:ids) order by known_from")
                .param("ids", ids)
                .query((row, i) -> company(row, filings))
                .list();
    }

    private static Company company(ResultSet row, Map<String, Map<String, Integer>> filings) throws SQLException {
        String id = row.getString("company_id");
        return new Company(
                id,
                row.getString("name"),
                row.getInt("attributed") == 1,
                filings.getOrDefault(id, Map.of()),
                row.getLong("known_from"),
                row.getString("recorded_at"));
    }
}
