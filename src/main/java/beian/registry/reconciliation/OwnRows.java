package beian.registry.reconciliation;

import beian.registry.fact.Announcement;
import beian.registry.fact.Rows;
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
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Models and companies that were announced with a batch against its rows. */
final class OwnRows {

    private final Books books;
    private final Rows rows;
    private final OwnCompanies companies;
    private final Recordings recordings;

    OwnRows(Books books, OwnCompanies companies, Recordings recordings) {
        this.books = books;
        this.rows = books.rows();
        this.companies = companies;
        this.recordings = recordings;
    }

    List<Entry> of(Announcement batch) {
        List<Entry> entries = new ArrayList<>();
        Integer models = batch.announced().models();
        if (models != null) {
            entries.add(models(batch, models));
        }
        Integer announced = batch.announced().companies();
        if (announced != null) {
            entries.add(companies.of(batch, announced));
        }
        return entries;
    }

    private Entry models(Announcement batch, int announced) {
        int[] its = books.of(batch);
        int filings =
                (int) Arrays.stream(its).mapToLong(rows::filing).distinct().count();
        return Entry.ofBatch(
                batch, What.MODELS, announced, Count.exactly(By.ROWS, filings), models(batch, its, filings, announced));
    }

    private Finding models(Announcement batch, int[] its, int filings, int announced) {
        if (filings == announced) {
            return Finding.AGREES;
        }
        if (filings < announced) {
            return its.length < announced
                    ? Finding.OPEN
                    : Finding.explained(new Reason(
                            Cause.LINKED,
                            announced - filings,
                            recordings.links(batch),
                            List.of(),
                            List.of(batch.batchId())));
        }
        List<Suspect> doubtful = doubtful(rows, its);
        return doubtful.size() < filings - announced ? Finding.OPEN : Finding.explicable(doubtful);
    }

    /** Rows that a source may have left out when it counted. */
    static List<Suspect> doubtful(Rows rows, int... its) {
        List<Suspect> doubtful = new ArrayList<>();
        for (int row : its) {
            Why why = why(rows, row);
            if (why != null) {
                doubtful.add(new Suspect(row, why));
            }
        }
        return doubtful;
    }

    private static @Nullable Why why(Rows rows, int row) {
        if (rows.isWithdrawn(row)) {
            return Why.WITHDRAWN;
        }
        if (rows.isWithheld(row)) {
            return Why.NAME_WITHHELD;
        }
        return rows.isLate(row) ? Why.LATE_ENTRY : null;
    }
}
