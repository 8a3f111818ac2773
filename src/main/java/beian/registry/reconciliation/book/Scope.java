package beian.registry.reconciliation.book;

import beian.filing.event.Series;
import beian.registry.fact.Announcement;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Announcements that count on from each other, by day of publication. */
public final class Scope {

    private final Books books;
    private final List<Announcement> batches;
    private final Map<String, Integer> places = new HashMap<>();
    private final List<Map<Series, Integer>> published = new ArrayList<>();
    private @Nullable Numbering numbering;

    Scope(Books books, List<Announcement> batches) {
        this.books = books;
        this.batches = batches;
        batches.forEach(batch -> places.put(batch.batchId(), places.size()));
        count();
    }

    private void count() {
        Map<Series, Integer> soFar = new EnumMap<>(Series.class);
        BitSet seen = new BitSet();
        for (Announcement batch : batches) {
            for (int row : books.of(batch)) {
                int filing = Math.toIntExact(books.rows().filing(row));
                if (!seen.get(filing)) {
                    seen.set(filing);
                    soFar.merge(books.rows().series(row), 1, Integer::sum);
                }
            }
            published.add(new EnumMap<>(soFar));
        }
    }

    /** Whether any row is of a series. */
    public boolean lists(Series series) {
        return !published.isEmpty() && published.get(published.size() - 1).containsKey(series);
    }

    /** The place up to which a batch looks back: its own, or, if it lists no rows, the last one not published after it. */
    public int upTo(Announcement batch) {
        Integer place = places.get(batch.batchId());
        if (place != null && books.of(batch).length > 0) {
            return place;
        }
        int last = -1;
        for (int i = 0; i < batches.size(); i++) {
            last = batches.get(i).isNotAfter(batch) ? i : last;
        }
        return last;
    }

    /** Distinct filings of a series in the batches up to a place. */
    public int published(int upTo, Series series) {
        return upTo < 0 ? 0 : published.get(upTo).getOrDefault(series, 0);
    }

    /** The first row of each filing of a series. */
    public void forEach(Series series, IntConsumer filing) {
        BitSet seen = new BitSet();
        for (Announcement batch : batches) {
            for (int row : books.of(batch)) {
                int place = Math.toIntExact(books.rows().filing(row));
                if (books.rows().series(row) == series && !seen.get(place)) {
                    seen.set(place);
                    filing.accept(row);
                }
            }
        }
    }

    /** Its 序号. */
    public Numbering numbering() {
        Numbering made = numbering;
        if (made == null) {
            made = new Numbering(books, batches);
            numbering = made;
        }
        return made;
    }

    /** What the numbering of a series has come to at a place; absent if no row is numbered up to there. */
    public Numbering.@Nullable Run run(int upTo, Series series) {
        for (int i = upTo; i >= 0; i--) {
            Numbering.Run run = numbering().of(batches.get(i)).get(series);
            if (run != null) {
                return run;
            }
        }
        return null;
    }
}
