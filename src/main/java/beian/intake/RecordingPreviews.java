package beian.intake;

import beian.filing.BatchReader;
import beian.filing.Changing;
import beian.filing.RecordBatch;
import beian.filing.RecordedFilings;
import beian.filing.RecordedFilings.Known;
import beian.filing.Recording;
import beian.filing.Recording.Recorded;
import beian.filing.command.Change;
import beian.filing.command.CompanyChange.MergeCompanies;
import beian.filing.command.FilingChange.LinkFilings;
import beian.filing.command.Grounds;
import beian.filing.event.Confidence;
import beian.filing.event.Evidence;
import beian.filing.event.Reason;
import beian.intake.Draft.Decision;
import beian.intake.Draft.Head;
import beian.platform.Rejected;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns a preview into commands. */
@Component
public class RecordingPreviews {

    private final Understanding understanding;
    private final Recording recording;
    private final Changing changing;
    private final RecordedFilings recorded;

    RecordingPreviews(Understanding understanding, Recording recording, Changing changing, RecordedFilings recorded) {
        this.understanding = understanding;
        this.recording = recording;
        this.changing = changing;
        this.recorded = recorded;
    }

    /**
     * What became of a preview.
     *
     * @param batches one for each batch in the file
     * @param changes events that followed from decisions about rows
     * @param position of the last event
     */
    public record Outcome(List<Recorded> batches, List<Decided> changes, long position) {

        public boolean appended() {
            return batches.stream().anyMatch(Recorded::appended) || !changes.isEmpty();
        }
    }

    /**
     * An event that followed from a decision.
     *
     * @param row number in the file
     */
    public record Decided(int row, String event, long position) {}

    /**
     * Records every batch of the file, each whole or not at all, and then what was decided about its rows. If one is
     * refused, those before it are recorded; doing it again goes on.
     *
     * @throws Rejected as for any batch; 422 {@code preview.nothing} if no row is left
     */
    Outcome record(StoredPreview preview) {
        Understood understood = understanding.of(Objects.requireNonNull(preview.contents()), preview.draft());
        RowsToRecord rows = new RowsToRecord(understood);
        List<Head> heads = understood.heads().stream()
                .filter(head -> !understood.rowsOf(head).isEmpty())
                .toList();
        if (heads.isEmpty()) {
            throw new Rejected(Rejected.Kind.MEANING, "preview.nothing");
        }
        List<RecordBatch> commands = heads.stream()
                .map(head -> BatchReader.read(
                        Objects.requireNonNullElse(head.batchId(), ""), rows.of(head), preview.sha256()))
                .toList();
        List<Recorded> batches = commands.stream().map(recording::record).toList();
        List<Decided> decided = new ArrayList<>();
        for (int i = 0; i < heads.size(); i++) {
            decided.addAll(decide(understood, heads.get(i), commands.get(i)));
        }
        long last = Math.max(
                batches.stream().mapToLong(Recorded::position).max().orElse(0),
                decided.stream().mapToLong(Decided::position).max().orElse(0));
        return new Outcome(batches, decided, last);
    }

    private List<Decided> decide(Understood understood, Head head, RecordBatch batch) {
        List<Decided> decided = new ArrayList<>();
        List<Integer> numbers = understood.rowsOf(head);
        for (int place = 0; place < numbers.size(); place++) {
            int number = numbers.get(place);
            Decision decision = understood.draft().decision(number);
            RecordBatch.Row row = batch.rows().get(place);
            Known known = recorded.stated(batch.batchId() + ":" + row.number()).orElseThrow();
            Grounds grounds = grounds(batch, row);
            String company = decision.companyId();
            String filing = decision.filingId();
            if (company != null && !company.equals(known.companyId())) {
                add(decided, number, new MergeCompanies(company, known.companyId(), grounds));
            }
            if (filing != null && !filing.equals(known.filingId())) {
                Confidence confidence = Objects.requireNonNullElse(decision.confidence(), Confidence.MEDIUM);
                add(decided, number, new LinkFilings(known.filingId(), filing, confidence, grounds));
            }
        }
        return decided;
    }

    private void add(List<Decided> decided, int number, Change change) {
        Changing.Changed changed = tryTo(change);
        if (changed != null && changed.appended()) {
            decided.add(new Decided(number, Objects.requireNonNull(changed.event()), changed.position()));
        }
    }

    /** What several rows say together is said by the first of them; where the log says otherwise, it stays. */
    private Changing.@Nullable Changed tryTo(Change change) {
        try {
            return changing.change(change);
        } catch (Rejected refusal) {
            if (refusal.kind() != Rejected.Kind.CONFLICT) {
                throw refusal;
            }
            return null;
        }
    }

    private static Grounds grounds(RecordBatch batch, RecordBatch.Row row) {
        Evidence evidence =
                new Evidence(batch.source(), batch.url(), batch.publishedOn().iso(), row.locator(), null);
        return new Grounds(Reason.REINTERPRETED, evidence, null);
    }
}
