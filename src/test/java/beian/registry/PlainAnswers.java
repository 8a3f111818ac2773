package beian.registry;

import beian.filing.event.BatchAnnounced;
import beian.filing.event.EvidencedEvent;
import beian.filing.event.Series;
import beian.registry.PlainCompanies.Label;
import beian.registry.PlainCompanies.Merger;
import beian.registry.PlainLog.Logged;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the registry answers at one moment, found by reading the log from its first event on; as lines to be compared.
 *
 * <p>Possibly, a filing that is not certainly seen on the day, but may be, is shown as it first will be.
 */
public final class PlainAnswers {

    private final PlainLog log;
    private final @Nullable String publicAt;
    private final @Nullable String filedAt;
    private final boolean possibly;
    private final PlainRegistry seen;
    private final List<PlainRow> certain;
    private final List<PlainRow> possible = new ArrayList<>();
    private final Map<String, String> roots;

    /** @param log what it held then */
    public PlainAnswers(PlainLog log, @Nullable String publicAt, @Nullable String filedAt, boolean possibly) {
        this(log, PlainRegistry.of(log, publicAt), publicAt, filedAt, possibly);
    }

    private PlainAnswers(
            PlainLog log, PlainRegistry seen, @Nullable String publicAt, @Nullable String filedAt, boolean possibly) {
        this.log = log;
        this.publicAt = publicAt;
        this.filedAt = filedAt;
        this.possibly = possibly;
        this.seen = seen;
        this.certain = seen.rows();
        this.roots = seen.companies.roots();
        if (possibly && publicAt != null) {
            findPossible(publicAt);
        }
    }

    /** Calls {@code each} for every position after one, with what is answered there without regard to days. */
    public static void walk(PlainLog log, long after, BiConsumer<Long, PlainAnswers> each) {
        PlainRegistry seen = new PlainRegistry(null);
        List<Logged> held = new ArrayList<>();
        for (Logged logged : log.events()) {
            seen.take(logged);
            held.add(logged);
            if (logged.position() > after) {
                each.accept(logged.position(), new PlainAnswers(new PlainLog(held), seen, null, null, false));
            }
        }
    }

    private void findPossible(String day) {
        for (String later : log.days()) {
            if (later.compareTo(day) > 0) {
                for (PlainRow row : PlainRegistry.of(log, later).rows()) {
                    String first = row.possibleBefore(later);
                    if (first != null && first.compareTo(day) <= 0) {
                        possible.add(row);
                    }
                }
            }
        }
    }

    private PlainRegistry everything() {
        return publicAt == null ? seen : PlainRegistry.of(log, null);
    }

    String root(String company) {
        return roots.getOrDefault(company, company);
    }

    private boolean isFiled(PlainRow row) {
        return isFiled(row.text("FILED_ON"));
    }

    private boolean isFiled(@Nullable String date) {
        if (filedAt == null) {
            return true;
        }
        if (possibly) {
            return date == null || PlainLog.first(date).compareTo(filedAt) <= 0;
        }
        return date != null && PlainLog.last(date).compareTo(filedAt) <= 0;
    }

    /** All that is answered, in the order of the log. */
    List<PlainRow> shown(Predicate<PlainRow> which) {
        List<PlainRow> shown = new ArrayList<>();
        for (PlainRow row : certain) {
            if (isFiled(row) && which.test(row)) {
                shown.add(row);
            }
        }
        for (PlainRow row : possible) {
            if (isFiled(row) && which.test(row)) {
                shown.add(row);
            }
        }
        shown.sort(Comparator.<PlainRow>comparingLong(row -> row.place).thenComparingLong(row -> row.leading.position));
        return shown;
    }

    private String line(PlainRow row) {
        String publicly = publicAt == null ? "null" : possible.contains(row) ? "POSSIBLY" : "CERTAINLY";
        String filedOn = row.text("FILED_ON");
        String filed = filedAt == null
                ? "null"
                : filedOn != null && PlainLog.last(filedOn).compareTo(filedAt) <= 0 ? "CERTAINLY" : "POSSIBLY";
        return row.line(this::root, publicly, filed);
    }

    /** The list of filings. */
    public List<String> filings(String policy, long after) {
        List<String> lines = new ArrayList<>();
        for (PlainRow row : shown(r -> r.view.equals(policy) && r.place > after)) {
            lines.add(line(row));
        }
        return lines;
    }

    /** The same, of a batch, of a company, or only withdrawn or disputed ones. */
    public List<String> filings(
            String policy,
            @Nullable String batch,
            @Nullable String company,
            @Nullable Boolean withdrawn,
            @Nullable Boolean disputed) {
        Set<String> ofBatch = new HashSet<>();
        for (PlainRow row : certain) {
            addIfStatedIn(batch, row, ofBatch);
        }
        for (PlainRow row : possible) {
            addIfStatedIn(batch, row, ofBatch);
        }
        List<String> lines = new ArrayList<>();
        for (PlainRow row : shown(r -> r.view.equals(policy))) {
            boolean fits = (batch == null || ofBatch.contains(row.filing))
                    && (company == null || root(row.company).equals(root(company)))
                    && (withdrawn == null || withdrawn == (row.withdrawn != null))
                    && (disputed == null || disputed == row.isDisputed());
            if (fits) {
                lines.add(line(row));
            }
        }
        return lines;
    }

    private static void addIfStatedIn(@Nullable String batch, PlainRow row, Set<String> found) {
        if (row.view.startsWith(PlainRow.STANDS) && row.leading.batch.equals(batch)) {
            found.add(row.filing);
        }
    }

    public int total(String policy) {
        return shown(row -> row.view.equals(policy)).size();
    }

    /** The filing that one counts as, its statements and its changes; absent if it is not seen. */
    public @Nullable List<String> detail(String filing, String policy) {
        if (!seen.filings.containsKey(filing)) {
            return null;
        }
        String counts = seen.countsAs(filing);
        List<String> lines = new ArrayList<>();
        lines.add(counts.equals(filing) ? "itself" : filing);
        for (PlainRow row : certain) {
            if (row.filing.equals(counts) && row.view.equals(policy)) {
                lines.add(line(row));
            }
        }
        if (lines.size() == 1) {
            return null;
        }
        Set<String> owners = new HashSet<>();
        List<PlainRow> stands = new ArrayList<>();
        for (PlainRow row : certain) {
            if (row.filing.equals(counts) && row.view.startsWith(PlainRow.STANDS)) {
                stands.add(row);
                owners.add(row.leading.filing.id);
            }
        }
        stands.sort(Comparator.comparingLong(row -> row.leading.position));
        for (PlainRow row : stands) {
            lines.add(line(row));
        }
        lines.add(changes(owners).toString());
        return lines;
    }

    private List<Long> changes(Set<String> owners) {
        List<Long> changes = new ArrayList<>();
        for (Logged logged : log.events()) {
            boolean isPublic = publicAt == null || logged.day().compareTo(publicAt) <= 0;
            if (logged.event() instanceof EvidencedEvent e && isPublic && owners.contains(PlainSubject.of(e))) {
                changes.add(logged.position());
            }
        }
        return changes;
    }

    /** The list of companies. */
    public List<String> companies(long after) {
        Set<String> observed = new LinkedHashSet<>();
        if (publicAt == null && filedAt == null) {
            observed.addAll(seen.companies.named.keySet());
        }
        for (PlainRow row : shown(r -> true)) {
            observed.add(row.company);
        }
        Set<String> shown = new HashSet<>();
        for (String company : observed) {
            shown.add(root(company));
        }
        List<String> lines = new ArrayList<>();
        for (String company : seen.companies.named.keySet()) {
            if (shown.contains(company) && position(company) > after) {
                lines.add(company(company));
            }
        }
        return lines;
    }

    private long position(String company) {
        return seen.companies.positions.getOrDefault(company, 0L);
    }

    private String company(String id) {
        List<Label> names = new ArrayList<>();
        List<Label> identifiers = new ArrayList<>();
        for (String member : members(id)) {
            Label first = firstName(member);
            if (first != null) {
                names.add(first);
            }
            names.addAll(seen.companies.namesOf(member));
            identifiers.addAll(seen.companies.identifiersOf(member));
        }
        Map<String, Integer> filings = new TreeMap<>();
        for (PlainRow row : shown(r -> r.view.equals(PlainPolicy.REGULATOR_FIRST))) {
            if (root(row.company).equals(id)) {
                filings.merge(row.leading.series.name(), 1, Integer::sum);
            }
        }
        List<String> merged = new ArrayList<>();
        for (Merger m : seen.companies.mergers()) {
            if (root(m.company()).equals(id)) {
                merged.add(m.company() + " " + current(m.company()) + " into " + m.survivor() + " by " + m.source()
                        + " " + m.on() + " @" + m.position());
            }
        }
        return String.join(
                " | ",
                id,
                current(id),
                String.valueOf(seen.companies.named.get(id) != null
                        && seen.companies.named.get(id).attributed()),
                lines(names).toString(),
                lines(identifiers).toString(),
                merged.toString(),
                filings.toString(),
                Long.toString(position(id)));
    }

    private List<String> members(String root) {
        List<String> members = new ArrayList<>();
        roots.forEach((company, shownUnder) -> {
            if (shownUnder.equals(root)) {
                members.add(company);
            }
        });
        return members;
    }

    private static List<String> lines(List<Label> labels) {
        labels.sort(Comparator.comparingLong(Label::position));
        List<String> lines = new ArrayList<>();
        for (Label label : labels) {
            lines.add(label.line());
        }
        return lines;
    }

    /** If its source had not published it yet, what the first of its filings prints; absent if none prints anything. */
    private @Nullable Label firstName(String company) {
        var named = seen.companies.named.get(company);
        if (named == null) {
            return null;
        }
        if (seen.companies.isPublic.getOrDefault(company, false)) {
            return new Label(
                    position(company), company, "FIRST", named.name(), null, named.source(), named.publishedOn());
        }
        for (PlainRow row : shown(r -> r.view.startsWith(PlainRow.STANDS) && r.company.equals(company))) {
            var registrant = row.won.get("REGISTRANT");
            if (registrant != null && registrant.text() != null) {
                return new Label(
                        position(company),
                        company,
                        "FIRST",
                        registrant.text(),
                        null,
                        row.leading.source,
                        row.leading.publishedOn);
            }
        }
        return null;
    }

    private String current(String company) {
        String current = null;
        for (Label name : seen.companies.namesOf(company)) {
            if (name.kind().equals("RENAMED")) {
                current = name.text();
            }
        }
        Label first = firstName(company);
        return current != null ? current : first != null ? first.text() : company;
    }

    /** The list of batches. */
    public List<String> batches() {
        Map<String, String> lines = new TreeMap<>();
        for (BatchAnnounced batch : everything().batches.values()) {
            String day = PlainLog.last(batch.publishedOn());
            String first = PlainLog.first(batch.publishedOn());
            if (publicAt == null || day.compareTo(publicAt) <= 0) {
                lines.put(first + batch.batchId(), batch(batch, seen));
            } else if (possibly && first.compareTo(publicAt) <= 0) {
                lines.put(first + batch.batchId(), batch(batch, PlainRegistry.of(log, day)));
            }
        }
        return List.copyOf(lines.values());
    }

    /** Batches that are seen, by day of publication, then id. */
    List<BatchAnnounced> seenBatches() {
        Map<String, BatchAnnounced> seenOnes = new TreeMap<>();
        for (BatchAnnounced batch : everything().batches.values()) {
            String first = PlainLog.first(batch.publishedOn());
            boolean certainly =
                    publicAt == null || PlainLog.last(batch.publishedOn()).compareTo(publicAt) <= 0;
            if (certainly || (possibly && first.compareTo(publicAt) <= 0)) {
                seenOnes.put(first + batch.batchId(), batch);
            }
        }
        return List.copyOf(seenOnes.values());
    }

    private String batch(BatchAnnounced batch, PlainRegistry when) {
        Map<String, Set<String>> recorded = new TreeMap<>();
        Set<String> companies = new TreeSet<>();
        int withdrawn = 0;
        int unattributed = 0;
        for (PlainRow row : shown(r -> r.view.startsWith(PlainRow.STANDS) && r.leading.batch.equals(batch.batchId()))) {
            recorded.computeIfAbsent(row.leading.series.name(), s -> new TreeSet<>())
                    .add(row.filing);
            withdrawn += row.withdrawn == null ? 0 : 1;
            if (row.text("REGISTRANT") == null) {
                unattributed++;
            } else {
                companies.add(root(row.company));
            }
        }
        Map<String, Integer> counts = new TreeMap<>();
        recorded.forEach((series, filings) -> counts.put(series, filings.size()));
        return String.join(
                " | ",
                batch.batchId(),
                batch.source(),
                batch.publishedOn(),
                String.valueOf(when.announced.get(batch.batchId())),
                Integer.toString(batch.rows()),
                counts.toString(),
                Integer.toString(withdrawn),
                Integer.toString(companies.size()),
                Integer.toString(unattributed),
                changes(Set.of(batch.batchId())).toString());
    }

    /** The analytics of scales. */
    public List<String> shift() {
        Map<String, PlainTally> tallies = new TreeMap<>();
        for (PlainStatement statement : everything().statements.values()) {
            String day = PlainLog.last(statement.publishedOn);
            PlainStatement stated = null;
            if (publicAt == null || day.compareTo(publicAt) <= 0) {
                stated = seen.statements.get(statement.id);
            } else if (possibly && PlainLog.first(statement.publishedOn).compareTo(publicAt) <= 0) {
                stated = PlainRegistry.of(log, day).statements.get(statement.id);
            }
            if (stated != null && isFiled(stated.text("FILED_ON"))) {
                Series series = stated.series;
                String key = PlainLog.first(stated.publishedOn) + " " + stated.batch + " " + series;
                tallies.computeIfAbsent(key, k -> new PlainTally(stated(statement) + " | " + series))
                        .add(stated);
            }
        }
        List<String> lines = new ArrayList<>();
        for (PlainTally tally : tallies.values()) {
            lines.add(tally.line());
        }
        return lines;
    }

    private static String stated(PlainStatement statement) {
        return statement.batch + " | " + statement.source + " | " + statement.publishedOn;
    }
}
