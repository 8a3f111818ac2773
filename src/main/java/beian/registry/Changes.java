package beian.registry;

import beian.filing.event.AliasAsserted;
import beian.filing.event.AliasRetracted;
import beian.filing.event.Announced;
import beian.filing.event.BatchAmended;
import beian.filing.event.CompaniesMerged;
import beian.filing.event.CompanyRenamed;
import beian.filing.event.EvidencedEvent;
import beian.filing.event.FilingClassified;
import beian.filing.event.FilingCorrected;
import beian.filing.event.FilingNumbered;
import beian.filing.event.FilingReinstated;
import beian.filing.event.FilingWithdrawn;
import beian.filing.event.FilingsLinked;
import beian.filing.event.IdentifierAsserted;
import beian.filing.event.IdentifierRetracted;
import beian.filing.event.LinkReversed;
import beian.filing.event.MergeReversed;
import beian.filing.event.PartialDate;
import beian.platform.projection.Moment;
import beian.platform.projection.Recorded;
import beian.platform.projection.Row;
import beian.platform.projection.Table;
import beian.platform.projection.Where;
import beian.registry.FindDifference.Axis;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What persons recorded of what was in the log already: one row per event, as it says it. */
final class Changes {

    static final Table TABLE = Table.of("registry_change", "position");

    private Changes() {}

    /** The first day on which everybody could know it. */
    static String day(EvidencedEvent event) {
        return PartialDate.lastDay(event.evidence().publishedOn());
    }

    static Row row(EvidencedEvent event, Recorded recorded) {
        Said said = said(event);
        return TABLE.row()
                .set("position", recorded.position())
                .set("recorded_at", recorded.at().toString())
                .set("event", event.getClass().getSimpleName())
                .set("filing_id", said.filing)
                .set("other_filing_id", said.otherFiling)
                .set("statement_id", said.statement)
                .set("batch_id", said.batch)
                .set("company_id", said.company)
                .set("other_company_id", said.otherCompany)
                .set("field", said.field)
                .set("before_value", said.before)
                .set("after_value", said.after)
                .set("confidence", said.confidence)
                .set("reason", event.reason())
                .set("source", event.source())
                .set("url", event.evidence().url())
                .set("published_on", event.evidence().publishedOn())
                .set("public_from", day(event))
                .set("locator_table", event.locator().table())
                .set("locator_row", event.locator().row())
                .set("note", event.evidence().note())
                .build();
    }

    /** What was recorded of some filings, as far as it was known and public at the moment. */
    static List<Change> ofFilings(JdbcClient jdbc, List<String> group, Moment moment) {
        return of(jdbc, moment, new Where().among("filing_id in (?)", group));
    }

    /** What was recorded of some companies. */
    static List<Change> ofCompanies(JdbcClient jdbc, List<String> members, Moment moment) {
        Set<Change> changes = new TreeSet<>(Comparator.comparingLong(Change::position));
        changes.addAll(of(
                jdbc, moment, new Where().among("company_id in (?)", members).and("filing_id is null and 1 = ?", 1)));
        changes.addAll(of(jdbc, moment, new Where().among("other_company_id in (?)", members)));
        return List.copyOf(changes);
    }

    /** What was recorded of a batch. */
    static List<Change> ofBatch(JdbcClient jdbc, String batch, Moment moment) {
        return of(jdbc, moment, new Where().and("batch_id = ?", batch));
    }

    /** What the later moment holds of it, and the earlier one does not, on one axis. */
    static List<Change> between(JdbcClient jdbc, Axis axis, Moment before, Moment after) {
        LocalDate day = before.publicAt();
        Where where = new Where();
        if (axis == Axis.knownAt) {
            where.and("position > ?", before.position());
        } else {
            where.and("public_from > ?", day == null ? null : day.toString());
        }
        return of(jdbc, after, where);
    }

    private static List<Change> of(JdbcClient jdbc, Moment moment, Where which) {
        LocalDate day = moment.publicAt();
        return which.and("position <= ?", moment.position())
                .and("public_from <= ?", day == null ? null : day.toString())
                .query(jdbc, "select * from registry_change", " order by position")
                .query(Change::read)
                .list();
    }

    /** What an event speaks of, and what it says of it. */
    private static final class Said {

        private @Nullable String filing;
        private @Nullable String otherFiling;
        private @Nullable String statement;
        private @Nullable String batch;
        private @Nullable String company;
        private @Nullable String otherCompany;
        private @Nullable String field;
        private @Nullable String before;
        private @Nullable String after;
        private @Nullable String confidence;

        private static Said ofFiling(String company, String filing) {
            Said said = new Said();
            said.company = company;
            said.filing = filing;
            return said;
        }

        private static Said ofCompany(String company) {
            Said said = new Said();
            said.company = company;
            return said;
        }

        private Said other(String filing) {
            otherFiling = filing;
            return this;
        }

        private Said otherCompany(String id) {
            otherCompany = id;
            return this;
        }

        private Said field(String name, @Nullable String from, @Nullable String to) {
            field = name;
            before = from;
            after = to;
            return this;
        }

        private Said statement(String id) {
            statement = id;
            return this;
        }

        private Said confidence(String level) {
            confidence = level;
            return this;
        }
    }

    private static Said said(EvidencedEvent event) {
        if (event instanceof FilingCorrected e) {
            return Said.ofFiling(e.companyId(), e.filingId())
                    .statement(e.statementId())
                    .field(e.field().name(), e.before(), e.after());
        }
        if (event instanceof FilingNumbered e) {
            return Said.ofFiling(e.companyId(), e.filingId())
                    .statement(e.statementId())
                    .field("NUMBER", e.before(), e.number());
        }
        if (event instanceof FilingClassified e) {
            return Said.ofFiling(e.companyId(), e.filingId());
        }
        if (event instanceof FilingWithdrawn e) {
            return Said.ofFiling(e.companyId(), e.filingId());
        }
        if (event instanceof FilingReinstated e) {
            return Said.ofFiling(e.companyId(), e.filingId());
        }
        if (event instanceof FilingsLinked e) {
            return Said.ofFiling(e.companyId(), e.filingId())
                    .other(e.toFilingId())
                    .confidence(e.confidence().name());
        }
        if (event instanceof LinkReversed e) {
            return Said.ofFiling(e.companyId(), e.filingId()).other(e.toFilingId());
        }
        if (event instanceof BatchAmended e) {
            Said said = new Said().field("ANNOUNCED", totals(e.before()), totals(e.after()));
            said.batch = e.batchId();
            return said;
        }
        return saidOfCompany(event);
    }

    private static Said saidOfCompany(EvidencedEvent event) {
        if (event instanceof CompanyRenamed e) {
            return Said.ofCompany(e.companyId()).field("NAME", e.before(), e.name());
        }
        if (event instanceof AliasAsserted e) {
            return Said.ofCompany(e.companyId()).field("ALIAS", null, e.name());
        }
        if (event instanceof AliasRetracted e) {
            return Said.ofCompany(e.companyId()).field("ALIAS", e.name(), null);
        }
        if (event instanceof IdentifierAsserted e) {
            return Said.ofCompany(e.companyId()).field(e.scheme().name(), null, e.value());
        }
        if (event instanceof IdentifierRetracted e) {
            return Said.ofCompany(e.companyId()).field(e.scheme().name(), e.value(), null);
        }
        if (event instanceof CompaniesMerged e) {
            return Said.ofCompany(e.companyId()).otherCompany(e.survivorId());
        }
        if (event instanceof MergeReversed e) {
            return Said.ofCompany(e.companyId()).otherCompany(e.survivorId());
        }
        throw new IllegalStateException("Nothing is known of " + event.getClass());
    }

    private static @Nullable String totals(Announced announced) {
        String totals = Stream.of(
                        named("models", announced.models()),
                        named("companies", announced.companies()),
                        named("filedCumulative", announced.filedCumulative()),
                        named("registeredCumulative", announced.registeredCumulative()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return totals.isEmpty() ? null : totals;
    }

    private static @Nullable String named(String what, @Nullable Integer count) {
        return count == null ? null : what + " " + count;
    }
}
