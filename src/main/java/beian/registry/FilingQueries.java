package beian.registry;

import beian.platform.Rejected;
import beian.platform.projection.Answer;
import beian.platform.projection.Coverage;
import beian.platform.projection.Moment;
import beian.platform.projection.Page;
import beian.platform.projection.Seen;
import beian.platform.projection.Views;
import beian.platform.projection.Where;
import beian.registry.fact.Observed;
import beian.registry.statement.Ledger;
import beian.registry.statement.Policy;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers questions about filings. */
@Component
class FilingQueries {

    static final String VERSIONS = "select * from registry_filing";
    static final String AS_IT_STANDS = "(views & " + Ledger.AS_IT_STANDS + ") > ?";

    private final Views views;
    private final Totals totals;
    private final FilingKinds kinds;

    FilingQueries(Views views, Totals totals, FilingKinds kinds) {
        this.views = views;
        this.kinds = kinds;
        this.totals = totals;
    }

    @QueryHandler
    Answer<Page<Filing>> answer(FindFilings query) {
        return views.answerAsOf(RegistryProjection.NAME, query.asOf(), (jdbc, moment) -> {
            Mergers mergers = Mergers.at(jdbc, moment);
            long total = total(query, moment, mergers, jdbc);
            List<Filing> rows = FilingPage.rows(VERSIONS, query, total, moment, mergers, jdbc)
                    .query(new FilingRow(moment, mergers))
                    .list();
            return Page.of(moment.position(), total, rows, query.limit(), Filing::place)
                    .seen(seen(query, moment, mergers, total, jdbc));
        });
    }

    /** Filings of one batch are few, and which they are depends on the moment. */
    private long total(FindFilings query, Moment moment, Mergers mergers, JdbcClient jdbc) {
        Where where = FilingFilter.where(query, moment, mergers);
        if (query.filter().batch() == null && query.filter().q() != null) {
            return kinds.total(query, moment, jdbc);
        }
        return query.filter().batch() == null
                ? totals.at(moment, where, jdbc)
                : moment.known(where)
                        .query(jdbc, "select count(*) from registry_filing", "")
                        .query(Long.class)
                        .single();
    }

    private @Nullable Seen seen(FindFilings query, Moment moment, Mergers mergers, long total, JdbcClient jdbc) {
        if (!moment.hasDays()) {
            return null;
        }
        long otherwise = total(query, moment.possibly(!moment.possibly()), mergers, jdbc);
        return new Seen(
                moment.publicAt(),
                moment.filedAt(),
                moment.certainty(),
                Objects.requireNonNull(coverage(jdbc, moment)),
                Math.abs(total - otherwise));
    }

    /** Whether anything recorded was published, and filed, so early. */
    static @Nullable Coverage coverage(JdbcClient jdbc, Moment moment) {
        return Observed.at(moment, jdbc);
    }

    /** Narrows to the rows that a policy answers with. */
    static Where by(Policy policy, Where where) {
        return where.and("(views & " + policy.kind().bit() + ") > ?", 0).and("source = ?", policy.source());
    }

    @QueryHandler
    Answer<Filing.Detail> answer(FindFiling query) {
        return views.answerAsOf(RegistryProjection.NAME, query.asOf(), (jdbc, moment) -> {
            String filing = countsAs(jdbc, query.filingId(), moment);
            List<String> group = group(jdbc, filing);
            FilingRow read = new FilingRow(moment, Mergers.at(jdbc, moment));
            Filing answer = rows(group, filing, moment, query.policy())
                    .query(jdbc, VERSIONS, "")
                    .query(read)
                    .optional()
                    .orElseThrow(() -> new Rejected(Rejected.Kind.UNKNOWN, "filing.not-observed", query.filingId()));
            List<Filing> statements = rows(group, filing, moment)
                    .and(AS_IT_STANDS, 0)
                    .query(jdbc, VERSIONS, " order by stated_at")
                    .query(read)
                    .list();
            String asked = filing.equals(query.filingId()) ? null : query.filingId();
            List<String> owners = rows(group, filing, moment)
                    .and(AS_IT_STANDS, 0)
                    .query(jdbc, "select distinct owner_id from registry_filing", "")
                    .query(String.class)
                    .list();
            return new Filing.Detail(asked, answer, statements, Changes.ofFilings(jdbc, owners, moment));
        });
    }

    /** The filing as which the one asked for counts at the moment. */
    static String countsAs(JdbcClient jdbc, String filing, Moment moment) {
        return moment.published(moment.known(new Where().and("owner_id = ?", filing)))
                .and(AS_IT_STANDS, 0)
                .query(jdbc, "select filing_id from registry_filing", " order by public_from limit 1")
                .query(String.class)
                .optional()
                .orElseThrow(() -> absent(jdbc, filing));
    }

    private static Rejected absent(JdbcClient jdbc, String filing) {
        boolean ever = new Where()
                .and("owner_id = ?", filing)
                .query(jdbc, "select 1 from registry_filing", " limit 1")
                .query(Integer.class)
                .optional()
                .isPresent();
        return new Rejected(Rejected.Kind.UNKNOWN, ever ? "filing.not-observed" : "filing.unknown", filing);
    }

    /** The filing, those that were ever linked with it, those that were with them, and so on. */
    static List<String> group(JdbcClient jdbc, String filing) {
        Set<String> group = new LinkedHashSet<>(List.of(filing));
        Collection<String> others = linkedWith(jdbc, group);
        while (group.addAll(others)) {
            others = linkedWith(jdbc, others);
        }
        return List.copyOf(group);
    }

    private static List<String> linkedWith(JdbcClient jdbc, Collection<String> filings) {
        return new Where()
                .among("filing_id in (?)", filings)
                .query(jdbc, "select distinct other_id from registry_link", "")
                .query(String.class)
                .list();
    }

    private static Where rows(List<String> group, String filing, Moment moment, Policy policy) {
        return by(policy, rows(group, filing, moment));
    }

    static Where rows(List<String> group, String filing, Moment moment) {
        return moment.published(moment.known(new Where().among("owner_id in (?)", group)))
                .and("filing_id = ?", filing);
    }

    @QueryHandler
    Answer<List<Filing>> answer(FindVersions query) {
        return views.answerAsOf(RegistryProjection.NAME, query.asOf(), (jdbc, moment) -> {
            Where where = new Where()
                    .and("owner_id = ?", query.filingId())
                    .and("filing_id = ?", query.filingId())
                    .and("known_from <= ?", moment.position());
            List<Filing> versions = by(query.policy(), moment.published(where))
                    .query(jdbc, VERSIONS, " order by known_from, public_from")
                    .query(new FilingRow(moment, Mergers.at(jdbc, moment)))
                    .list();
            if (versions.isEmpty()) {
                throw absent(jdbc, query.filingId());
            }
            return versions;
        });
    }
}
