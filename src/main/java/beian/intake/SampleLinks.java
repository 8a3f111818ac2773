package beian.intake;

import beian.filing.Changing;
import beian.filing.Changing.Changed;
import beian.filing.RecordedFilings;
import beian.filing.RecordedFilings.Known;
import beian.filing.command.Change;
import beian.filing.command.CompanyChange.MergeCompanies;
import beian.filing.command.FilingChange.LinkFilings;
import beian.filing.command.Grounds;
import beian.filing.event.Confidence;
import beian.filing.event.Evidence;
import beian.filing.event.Locator;
import beian.filing.event.Reason;
import beian.filing.event.Series;
import beian.platform.Rejected;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Says which filing of the national list each row of the note speaks of, and that the brand which the note prints is the
 * registrant that the list prints: read row by row by the project's editors.
 */
@Component
public class SampleLinks {

    private static final String FILE = "note-links.csv";
    private static final String EDITORS = "项目编者";
    /** The day on which the file was made. */
    private static final String MADE_ON = "2026-11-01";

    private final Changing changing;
    private final RecordedFilings recorded;

    SampleLinks(Changing changing, RecordedFilings recorded) {
        this.changing = changing;
        this.recorded = recorded;
    }

    /**
     * What became of one of them.
     *
     * @param event FilingsLinked or CompaniesMerged
     * @param subject the filing or the company
     * @param into the filing as which it counts, or the company under which it is shown
     * @param position of the event; absent if it was passed over
     * @param passedOver code of the refusal, if the log says otherwise or says so already
     */
    public record Linked(
            String event,
            String subject,
            String into,
            @Nullable Long position,
            @Nullable String passedOver) {}

    /**
     * Records all of them; where the log says so already, or otherwise, it stays as it is.
     *
     * @throws Rejected 404 {@code filing.unknown} if the samples are not recorded
     */
    public List<Linked> record() {
        List<Linked> linked = new ArrayList<>();
        Map<String, String> survivors = new HashMap<>();
        for (CSVRecord row : SampleBatch.named(FILE)) {
            Known note = known(row.get("batch") + ":" + row.get("row"));
            Known list =
                    recorded.numbered(Series.FILING, row.get("number")).orElseThrow(() -> unknown(row.get("number")));
            linked.add(link(note, list, row));
            linked.addAll(merge(note.companyId(), list.companyId(), survivors, row));
        }
        return linked;
    }

    private Known known(String statementId) {
        return recorded.stated(statementId).orElseThrow(() -> unknown(statementId));
    }

    private static Rejected unknown(String filing) {
        return new Rejected(Rejected.Kind.UNKNOWN, "filing.unknown", filing);
    }

    private Linked link(Known note, Known list, CSVRecord row) {
        Confidence confidence = Confidence.valueOf(row.get("confidence").toUpperCase(Locale.ROOT));
        return change(
                "FilingsLinked",
                note.filingId(),
                list.filingId(),
                new LinkFilings(note.filingId(), list.filingId(), confidence, grounds(row)));
    }

    /**
     * One brand may have several registrants: the first survives, and the others are shown under it.
     *
     * @param survivors the company under which each is shown that was merged so far
     */
    private List<Linked> merge(String brand, String registrant, Map<String, String> survivors, CSVRecord row) {
        String survivor = survivors.getOrDefault(registrant, registrant);
        String shown = survivors.get(brand);
        String merged = shown == null ? brand : survivor;
        String into = shown == null ? survivor : shown;
        if (merged.equals(into)) {
            return List.of();
        }
        survivors.put(merged, into);
        return List.of(change("CompaniesMerged", merged, into, new MergeCompanies(into, merged, grounds(row))));
    }

    private Linked change(String event, String subject, String into, Change change) {
        try {
            Changed changed = changing.change(change);
            return new Linked(event, subject, into, changed.position(), null);
        } catch (Rejected refusal) {
            if (refusal.kind() != Rejected.Kind.CONFLICT) {
                throw refusal;
            }
            return new Linked(event, subject, into, null, refusal.code());
        }
    }

    private static Grounds grounds(CSVRecord row) {
        String note = row.get("note");
        Locator line = new Locator(FILE, Long.toString(row.getRecordNumber()));
        Evidence evidence = new Evidence(EDITORS, null, MADE_ON, line, note.isBlank() ? null : note);
        return new Grounds(Reason.REINTERPRETED, evidence, null);
    }
}
