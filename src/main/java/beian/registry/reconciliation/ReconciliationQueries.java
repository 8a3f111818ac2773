package beian.registry.reconciliation;

import beian.platform.Rejected;
import beian.platform.column.Ahead;
import beian.platform.projection.Answer;
import beian.platform.projection.AsOf;
import beian.platform.projection.Kept;
import beian.platform.projection.Moment;
import beian.registry.Mergers;
import beian.registry.fact.Announcement;
import beian.registry.fact.Facts;
import beian.registry.fact.Observed;
import beian.registry.fact.Rows;
import beian.registry.reconciliation.Line.Difference;
import beian.registry.reconciliation.Reconciliation.Account;
import beian.registry.reconciliation.book.Books;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reckons what was announced against what is recorded. */
@Component
@Order(2)
class ReconciliationQueries implements Ahead {

    private final Facts facts;
    private final Kept<Reconciliation> kept = new Kept<>();

    ReconciliationQueries(Facts facts) {
        this.facts = facts;
    }

    @Override
    public void ahead() {
        answer(new FindReconciliation(null, AsOf.NOW));
    }

    @QueryHandler
    Answer<Reconciliation> answer(FindReconciliation query) {
        AsOf asked = query.asOf();
        return facts.answer(
                new AsOf(asked.knownAt(), asked.publicAt(), null, asked.certainty()),
                (jdbc, moment, rows) -> kept.get(
                        moment,
                        Objects.toString(query.batchId(), ""),
                        () -> reckon(jdbc, moment, rows.get(), query.batchId())));
    }

    private static Reconciliation reckon(JdbcClient jdbc, Moment moment, Rows rows, @Nullable String batchId) {
        List<Announcement> announcements = Announcement.at(moment, jdbc);
        Books books = new Books(rows, moment, announcements);
        Recordings recordings = new Recordings(jdbc, moment, rows);
        OwnCompanies companies = new OwnCompanies(books, Mergers.at(jdbc, moment), recordings);
        OwnRows ownRows = new OwnRows(books, companies, recordings);
        TotalLines totals = new TotalLines(books);
        OrdinalLines ordinals = new OrdinalLines(books);
        List<Account> accounts = new ArrayList<>();
        for (Announcement batch : announcements) {
            if (batchId == null || batch.batchId().equals(batchId)) {
                List<Entry> entries = new ArrayList<>(ownRows.of(batch));
                entries.addAll(totals.of(batch));
                entries.addAll(ordinals.of(batch));
                accounts.add(account(batch, entries, recordings));
            }
        }
        if (batchId != null && accounts.isEmpty()) {
            throw new Rejected(Rejected.Kind.UNKNOWN, "batch.unknown", batchId);
        }
        return Reconciliation.of(accounts, Observed.at(moment, jdbc));
    }

    private static Account account(Announcement batch, List<Entry> entries, Recordings recordings) {
        return new Account(
                batch.batchId(),
                batch.source(),
                batch.kind(),
                batch.publishedOn(),
                entries.stream().map(entry -> line(entry, recordings)).toList());
    }

    private static Line line(Entry entry, Recordings recordings) {
        Candidates candidates = recordings.candidates(entry.finding().suspects());
        return new Line(
                entry.what(),
                entry.series(),
                entry.within(),
                entry.asOf(),
                entry.announced(),
                entry.recorded(),
                entry.otherwise(),
                Difference.of(entry.announced(), entry.recorded()),
                entry.ordinals(),
                entry.finding().state(),
                entry.finding().reasons(),
                candidates,
                Sentences.of(entry, candidates));
    }
}
