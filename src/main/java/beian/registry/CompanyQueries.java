package beian.registry;

import beian.filing.event.IdentifierScheme;
import beian.platform.Rejected;
import beian.platform.projection.Answer;
import beian.platform.projection.Kept;
import beian.platform.projection.Moment;
import beian.platform.projection.Page;
import beian.platform.projection.Seen;
import beian.platform.projection.Views;
import beian.platform.projection.Where;
import beian.registry.FindCompanies.Kinds;
import beian.registry.statement.Policy;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers questions about companies and their filing histories. */
@Component
class CompanyQueries {

    private static final String COUNT = "select count(*) from registry_company c";

    private static final String IDS = "select company_id from registry_company";

    private final Views views;
    private final KnownCompanies known;
    private final CompaniesOfKinds ofKinds;
    private final CompanySearch search;
    private final Kept<Long> counted = new Kept<>();

    /** What counts depend on beside the moment. */
    private record Counted(@Nullable String text, @Nullable IdentifierScheme scheme) {}

    CompanyQueries(Views views, KnownCompanies known, CompaniesOfKinds ofKinds, CompanySearch search) {
        this.search = search;
        this.ofKinds = ofKinds;
        this.views = views;
        this.known = known;
    }

    @QueryHandler
    Answer<Page<Company>> answer(FindCompanies query) {
        if (!query.kinds().equals(Kinds.ALL)) {
            return views.answerAsOf(
                    RegistryProjection.NAME, query.asOf(), (jdbc, moment) -> ofKinds.page(query, moment, jdbc));
        }
        return views.answerAsOf(RegistryProjection.NAME, query.asOf(), (jdbc, moment) -> {
            Mergers mergers = Mergers.at(jdbc, moment);
            Where where = where(query, moment, mergers, jdbc);
            long total = isOfAll(query, moment)
                    ? known.at(moment, jdbc) - mergers.merged().size()
                    : count(query, moment, where, jdbc);
            List<String> ids = after(query, where, jdbc)
                    .query(
                            jdbc,
                            "select company_id from registry_company c",
                            " order by " + order(query).sql("known_from") + " limit " + (query.limit() + 1))
                    .query(String.class)
                    .list();
            List<Company> companies = new CompanyRows(jdbc, moment, mergers).of(ids);
            return Page.of(moment.position(), total, companies, query.limit(), Company::position)
                    .seen(seen(query, moment, jdbc, total));
        });
    }

    private static boolean isOfAll(FindCompanies query, Moment moment) {
        boolean named = query.text() != null && !query.text().isBlank();
        return !named && query.scheme() == null && !moment.hasDays();
    }

    /** Companies lie in no province. */
    private static ListOrder order(FindCompanies query) {
        return query.order() == ListOrder.NAME ? ListOrder.NAME : ListOrder.LOG;
    }

    private static Where after(FindCompanies query, Where where, JdbcClient jdbc) {
        if (order(query) == ListOrder.LOG || query.after() == 0) {
            return where.and("known_from > ?", query.after());
        }
        return new Where()
                .and("known_from = ?", query.after())
                .query(jdbc, "select by_name from registry_company", "")
                .query(String.class)
                .optional()
                .map(name -> where.after("by_name", name, "known_from", query.after()))
                .orElse(where);
    }

    private long count(FindCompanies query, Moment moment, Where where, JdbcClient jdbc) {
        return counted.get(moment, new Counted(query.text(), query.scheme()), () -> where.query(jdbc, COUNT, "")
                .query(Long.class)
                .single());
    }

    /** @param total of what was asked for, with or without what dates leave open */
    private @Nullable Seen seen(FindCompanies query, Moment moment, JdbcClient jdbc, long total) {
        if (!moment.hasDays()) {
            return null;
        }
        Moment other = moment.possibly(!moment.possibly());
        Where where = where(query, other, Mergers.at(jdbc, other), jdbc);
        return seen(moment, jdbc, total, count(query, other, where, jdbc));
    }

    /** @param others how many there are with what dates leave open, if {@code total} is without, or without it */
    static Seen seen(Moment moment, JdbcClient jdbc, long total, long others) {
        return new Seen(
                moment.publicAt(),
                moment.filedAt(),
                moment.certainty(),
                Objects.requireNonNull(FilingQueries.coverage(jdbc, moment)),
                Math.abs(total - others));
    }

    @QueryHandler
    Answer<List<String>> answer(FindMembers query) {
        return views.answerAsOf(RegistryProjection.NAME, query.asOf(), (jdbc, moment) -> Mergers.at(jdbc, moment)
                .membersOf(query.companyId()));
    }

    @QueryHandler
    Answer<Map<String, String>> answer(FindNames query) {
        return views.answerAsOf(RegistryProjection.NAME, query.asOf(), (jdbc, moment) -> {
            List<String> known = new Where()
                    .among("company_id in (?)", query.companyIds())
                    .query(jdbc, IDS, "")
                    .query(String.class)
                    .list();
            return new CompanyRows(jdbc, moment, Mergers.at(jdbc, moment))
                    .of(known).stream().collect(Collectors.toMap(Company::companyId, Company::name));
        });
    }

    private Where where(FindCompanies query, Moment moment, Mergers mergers, JdbcClient jdbc) {
        Where where = shown(moment, mergers, jdbc);
        if (query.text() != null && !query.text().isBlank()) {
            where.among("company_id in (?)", search.named(query.text(), moment, mergers, jdbc));
        }
        if (query.scheme() != null) {
            where.among(
                    "company_id in (?)",
                    CompanySearch.identified(moment, jdbc, new Where().and("scheme = ?", query.scheme())).stream()
                            .map(mergers::root)
                            .toList());
        }
        return where;
    }

    /** Those that are observed and not shown under another. */
    static Where shown(Moment moment, Mergers mergers, JdbcClient jdbc) {
        return observed(moment, mergers, jdbc).among("company_id not in (?)", noneIfEmpty(mergers.merged()));
    }

    private static @Nullable Collection<String> noneIfEmpty(Collection<String> list) {
        return list.isEmpty() ? null : list;
    }

    /**
     * Companies that the moment knows: whose name was printed by then, or a filing of theirs, or of one that is shown under
     * them. On the axis of filing: that had filed something.
     */
    private static Where observed(Moment moment, Mergers mergers, JdbcClient jdbc) {
        Where where = new Where().and("known_from <= ?", moment.position());
        if (!moment.hasDays()) {
            return where;
        }
        Where filing = moment.narrow(new Where().and("1 = ?", 1));
        List<String> survivors = filing
                .copy()
                .among("company_id in (?)", mergers.merged())
                .query(jdbc, "select distinct company_id from registry_filing", "")
                .query(String.class)
                .list()
                .stream()
                .map(mergers::root)
                .distinct()
                .toList();
        return where.withinOrAmong(
                "exists (select 1 from registry_filing f(?) and f.company_id = c.company_id)",
                filing,
                "c.company_id",
                survivors);
    }

    @QueryHandler
    Answer<Company.History> answer(FindHistory query) {
        return views.answerAsOf(RegistryProjection.NAME, query.asOf(), (jdbc, moment) -> {
            Mergers mergers = Mergers.at(jdbc, moment);
            List<Company> company = observed(moment, mergers, jdbc)
                            .and("company_id = ?", query.companyId())
                            .query(jdbc, "select company_id from registry_company c", "")
                            .query(String.class)
                            .list()
                            .isEmpty()
                    ? List.of()
                    : new CompanyRows(jdbc, moment, mergers).of(List.of(query.companyId()));
            if (company.isEmpty()) {
                throw new Rejected(Rejected.Kind.UNKNOWN, "company.unknown", query.companyId());
            }
            List<String> members = CompanyRows.shown(query.companyId(), mergers);
            Where versions = new Where().among("company_id in (?)", members).and("known_from <= ?", moment.position());
            List<Filing> filings = FilingQueries.by(Policy.REGULATOR_FIRST, moment.filed(moment.published(versions)))
                    .query(jdbc, FilingQueries.VERSIONS, " order by known_from, place")
                    .query(new FilingRow(moment, mergers))
                    .list();
            return new Company.History(company.get(0), filings, Changes.ofCompanies(jdbc, members, moment));
        });
    }
}
