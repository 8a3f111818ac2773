package beian.platform.store;

import beian.platform.Rejected;
import beian.platform.http.Queries;
import beian.platform.projection.AsOf;
import beian.platform.projection.Certainty;
import beian.registry.Batch;
import beian.registry.Change;
import beian.registry.Company;
import beian.registry.Filing;
import beian.registry.FindBatches;
import beian.registry.FindCompanies;
import beian.registry.FindFiling;
import beian.registry.FindFilings;
import beian.registry.FindFilings.Filter;
import beian.registry.statement.Policy;
import beian.registry.statement.Side;
import beian.shift.CountScaleShift;
import beian.shift.ScaleShift;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a running tracker answers at one moment, in the lines of {@link beian.registry.PlainAnswers}. */
final class AnswerLines {

    private static final int ALL = 1000;

    private final Queries queries;
    private final AsOf asOf;

    AnswerLines(Node node, long position, @Nullable String publicAt, @Nullable String filedAt, boolean possibly) {
        this.queries = node.bean(Queries.class);
        this.asOf =
                new AsOf(Long.toString(position), day(publicAt), day(filedAt), possibly ? Certainty.POSSIBLY : null);
    }

    private static @Nullable LocalDate day(@Nullable String iso) {
        return iso == null ? null : LocalDate.parse(iso);
    }

    /** The total and the filings after a place. */
    List<String> filings(String policy, long after) {
        var page = queries.ask(new FindFilings(Filter.NONE, asOf, Policy.of(policy), after, ALL))
                .body();
        List<String> lines = new ArrayList<>(List.of("total " + page.total()));
        page.items().forEach(filing -> lines.add(line(filing)));
        return lines;
    }

    List<String> filings(
            String policy,
            @Nullable String batch,
            @Nullable String company,
            @Nullable Boolean withdrawn,
            @Nullable Boolean disputed) {
        Filter filter = new Filter(batch, null, company, null, null, null, null, null, null, withdrawn, disputed);
        return queries.ask(new FindFilings(filter, asOf, Policy.of(policy), 0, ALL)).body().items().stream()
                .map(AnswerLines::line)
                .toList();
    }

    /** Absent if it is not seen. */
    @Nullable
    List<String> detail(String filing, String policy) {
        try {
            Filing.Detail detail =
                    queries.ask(new FindFiling(filing, asOf, Policy.of(policy))).body();
            List<String> lines = new ArrayList<>();
            lines.add(detail.asked() == null ? "itself" : detail.asked());
            lines.add(line(detail.filing()));
            detail.statements().forEach(statement -> lines.add(line(statement)));
            lines.add(positions(detail.changes()));
            return lines;
        } catch (CompletionException refused) {
            if (refused.getCause() instanceof Rejected rejected
                    && rejected.code().startsWith("filing.")) {
                return null;
            }
            throw refused;
        }
    }

    private static String positions(List<Change> changes) {
        return changes.stream().map(Change::position).toList().toString();
    }

    private static String line(Filing f) {
        return String.join(
                " | ",
                f.filingId(),
                f.statementId(),
                f.batchId() + ":" + f.row(),
                f.series().name(),
                f.model(),
                f.companyId(),
                String.valueOf(f.registrant()),
                String.valueOf(f.region()),
                String.valueOf(f.number()),
                String.valueOf(f.filedOn()),
                String.valueOf(f.filedOnPrinted()),
                String.valueOf(f.scale().verbatim()),
                f.disclosure().name(),
                String.valueOf(f.tier()),
                String.valueOf(f.scenario()),
                f.flags().toString(),
                f.source(),
                f.publishedOn(),
                f.locator().toString(),
                Integer.toString(f.statements()),
                f.sides().stream().map(AnswerLines::line).toList().toString(),
                String.valueOf(f.withdrawn()),
                String.valueOf(f.linkedTo()),
                Long.toString(f.place()),
                String.valueOf(f.publicly()),
                String.valueOf(f.filed()));
    }

    private static String line(Side side) {
        List<String> disagree = side.disagree().stream()
                .map(other -> other.value() + " " + other.source() + " " + other.statement())
                .toList();
        return side.cell() + " " + side.value() + " " + side.source() + " " + side.statement() + " " + disagree;
    }

    List<String> companies(long after) {
        return queries.ask(new FindCompanies(null, null, asOf, after, ALL)).body().items().stream()
                .map(AnswerLines::line)
                .toList();
    }

    private static String line(Company c) {
        return String.join(
                " | ",
                c.companyId(),
                c.name(),
                Boolean.toString(c.attributed()),
                c.names().stream()
                        .map(n -> label(n.position(), n.companyId(), n.kind(), n.name(), n.since(), n.source())
                                .formatted(n.publishedOn()))
                        .toList()
                        .toString(),
                c.identifiers().stream()
                        .sorted(Comparator.comparingLong(Company.Identifier::position))
                        .map(i -> label(i.position(), i.companyId(), i.scheme(), i.value(), i.holder(), i.source())
                                .formatted(i.publishedOn()))
                        .toList()
                        .toString(),
                c.merged().stream()
                        .map(m -> m.companyId() + " " + m.name() + " into " + m.into() + " by " + m.source() + " "
                                + m.publishedOn() + " @" + m.position())
                        .toList()
                        .toString(),
                new TreeMap<>(c.filings()).toString(),
                Long.toString(c.position()));
    }

    /** With a place for the day of publication. */
    private static String label(
            long position, String company, Enum<?> kind, String text, @Nullable String more, String source) {
        return kind + " " + text + " " + more + " of " + company + " by " + source + " %s @" + position;
    }

    /** Everything that somebody must have stated. */
    List<String> statedValues(String policy, long after) {
        Stream<String> filings =
                queries.ask(new FindFilings(Filter.NONE, asOf, Policy.of(policy), after, ALL)).body().items().stream()
                        .flatMap(f -> Stream.of(
                                f.model(),
                                f.registrant(),
                                f.region(),
                                f.number(),
                                f.filedOn(),
                                f.filedOnPrinted(),
                                f.scale().verbatim(),
                                f.scenario(),
                                f.source(),
                                f.publishedOn()));
        Stream<String> companies = queries.ask(new FindCompanies(null, null, asOf, after, ALL)).body().items().stream()
                .flatMap(c -> Stream.concat(
                        c.names().stream().flatMap(n -> Stream.of(n.name(), n.source(), n.publishedOn())),
                        c.identifiers().stream().flatMap(i -> Stream.of(i.value(), i.holder()))));
        return Stream.concat(filings, companies).filter(Objects::nonNull).toList();
    }

    /** All lists, one after the other. */
    List<String> all(String policy) {
        List<String> all = new ArrayList<>(filings(policy, 0));
        all.addAll(companies(0));
        all.addAll(batches());
        all.addAll(shift());
        return all;
    }

    List<String> batches() {
        return queries.ask(new FindBatches(null, asOf)).body().stream()
                .map(AnswerLines::line)
                .toList();
    }

    private static String line(Batch b) {
        return String.join(
                " | ",
                b.batchId(),
                b.source(),
                b.publishedOn(),
                b.announced().toString(),
                Integer.toString(b.rows()),
                new TreeMap<>(b.recorded()).toString(),
                Integer.toString(b.withdrawn()),
                Integer.toString(b.companies()),
                Integer.toString(b.unattributed()),
                positions(b.changes()));
    }

    List<String> shift() {
        return queries.ask(new CountScaleShift(asOf)).body().groups().stream()
                .map(AnswerLines::line)
                .toList();
    }

    private static String line(ScaleShift.Group g) {
        List<String> tiers = g.tiers().stream()
                .map(share -> share.count() + "/" + share.certain() + "/" + share.possible())
                .toList();
        return g.batch() + " | " + g.source() + " | " + g.publishedOn() + " | " + g.series() + " | " + g.rows() + " "
                + g.disclosed() + " " + g.notPlaced() + " " + g.noFigure() + " " + g.undisclosed() + " "
                + g.withdrawn() + " " + tiers;
    }
}
