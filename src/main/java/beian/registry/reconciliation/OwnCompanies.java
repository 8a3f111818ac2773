package beian.registry.reconciliation;

import beian.registry.Mergers;
import beian.registry.fact.Announcement;
import beian.registry.fact.Rows;
import beian.registry.fact.Stated;
import beian.registry.reconciliation.Candidates.Why;
import beian.registry.reconciliation.Finding.Suspect;
import beian.registry.reconciliation.Line.By;
import beian.registry.reconciliation.Line.Cause;
import beian.registry.reconciliation.Line.Count;
import beian.registry.reconciliation.Line.Reason;
import beian.registry.reconciliation.Line.What;
import beian.registry.reconciliation.book.Books;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The companies of a batch, mergers worked in. A row whose company cell is blank and that nobody has attributed may be of
 * one of those named, or of another.
 */
final class OwnCompanies {

    private final Books books;
    private final Rows rows;
    private final Mergers mergers;
    private final Recordings recordings;
    private final Map<String, Long> mergedAt = new HashMap<>();

    OwnCompanies(Books books, Mergers mergers, Recordings recordings) {
        this.books = books;
        this.rows = books.rows();
        this.mergers = mergers;
        this.recordings = recordings;
        mergers.all().forEach(merger -> mergedAt.put(merger.company(), merger.position()));
    }

    /**
     * Rows by the company under which they are shown.
     *
     * @param blank of companies that nobody has named
     */
    private record Shown(Map<String, List<Integer>> named, Map<String, List<Integer>> blank) {

        private Count count() {
            int least = named.isEmpty() && !blank.isEmpty() ? 1 : named.size();
            return new Count(By.ROWS, least, named.size() + blank.size());
        }
    }

    Entry of(Announcement batch, int announced) {
        Shown shown = shown(books.of(batch));
        Count recorded = shown.count();
        Reason merged = merged(batch, recorded.most());
        Finding finding = find(Stated.exactly(announced), recorded, shown, merged);
        return Entry.ofBatch(batch, What.COMPANIES, announced, recorded, finding);
    }

    private Shown shown(int... its) {
        Set<String> blankOnes = new HashSet<>();
        Arrays.stream(its).filter(rows::isBlank).forEach(row -> blankOnes.add(root(row)));
        Set<String> unattributed = recordings.unattributed(blankOnes);
        Shown shown = new Shown(new TreeMap<>(), new TreeMap<>());
        for (int row : its) {
            String root = root(row);
            boolean unknown = rows.isBlank(row) && unattributed.contains(root);
            (unknown ? shown.blank() : shown.named())
                    .computeIfAbsent(root, r -> new ArrayList<>())
                    .add(row);
        }
        shown.blank().keySet().removeAll(shown.named().keySet());
        return shown;
    }

    private String company(int row) {
        return rows.companyName(rows.company(row));
    }

    private String root(int row) {
        return mergers.root(company(row));
    }

    private Finding find(Stated announced, Count recorded, Shown shown, @Nullable Reason merged) {
        if (announced.holds(recorded.least(), recorded.most())) {
            return merged == null ? Finding.AGREES : Finding.AGREES.with(List.of(merged));
        }
        int lacking = announced.shortOf(recorded.most());
        if (lacking > 0) {
            return merged == null || merged.accountsFor() < lacking ? Finding.OPEN : Finding.explained(merged);
        }
        int surplus = announced.exceededBy(recorded.least());
        return surplus > 0
                ? surplus(shown.named().values(), surplus)
                : Finding.explicable(shown.blank().values().stream()
                        .flatMap(Collection::stream)
                        .map(row -> new Suspect(row, Why.COMPANY_BLANK))
                        .toList());
    }

    /** Companies of which each row may have been left out. */
    private Finding surplus(Collection<List<Integer>> named, int surplus) {
        List<Suspect> suspects = new ArrayList<>();
        int companies = 0;
        for (List<Integer> its : named) {
            List<Suspect> doubtful = OwnRows.doubtful(
                    rows, its.stream().mapToInt(Integer::intValue).toArray());
            if (doubtful.size() == its.size()) {
                suspects.addAll(doubtful);
                companies++;
            }
        }
        return companies < surplus ? Finding.OPEN : Finding.explicable(suspects);
    }

    /** By how many fewer companies the batch has since some were merged; absent if that makes no difference. */
    private @Nullable Reason merged(Announcement batch, int shown) {
        Map<String, Set<String>> under = new TreeMap<>();
        Arrays.stream(books.of(batch)).forEach(row -> under.computeIfAbsent(root(row), r -> new TreeSet<>())
                .add(company(row)));
        int before = under.values().stream().mapToInt(Set::size).sum();
        if (before <= shown) {
            return null;
        }
        TreeSet<Long> events = new TreeSet<>();
        under.values().stream()
                .filter(members -> members.size() > 1)
                .flatMap(Collection::stream)
                .forEach(member -> addMergers(member, events));
        return new Reason(Cause.MERGED, before - shown, List.copyOf(events), List.of(), List.of(batch.batchId()));
    }

    private void addMergers(String member, Set<Long> events) {
        String at = member;
        for (String next = mergers.into().get(at);
                next != null;
                next = mergers.into().get(at)) {
            events.add(mergedAt.getOrDefault(at, 0L));
            at = next;
        }
    }
}
