package beian.intake;

import beian.filing.BatchReader;
import beian.filing.RecordBatch;
import beian.filing.Recording;
import beian.filing.Trial;
import beian.filing.event.Announced;
import beian.intake.Draft.Head;
import beian.intake.Preview.BatchPreview;
import beian.intake.Preview.Candidate;
import beian.intake.Preview.Fate;
import beian.intake.Preview.FlagCount;
import beian.intake.Preview.RaisedFlag;
import beian.intake.Preview.Row;
import beian.intake.Preview.Said;
import beian.intake.Preview.SentFile;
import beian.intake.PublishedFiles.Described;
import beian.intake.file.Contents;
import beian.intake.flag.Reconciliation;
import beian.intake.layout.Field;
import beian.intake.row.Flag;
import beian.intake.row.PrintedRow;
import beian.platform.Rejected;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Works out what a preview shows, against what is recorded at the moment. */
@Component
class Showing {

    private final PublishedFiles files;
    private final Readings readings;
    private final Understanding understanding;
    private final Recording recording;
    private final LikeCompanies companies;
    private final LikeFilings filings;
    private final Texts texts;

    Showing(
            PublishedFiles files,
            Readings readings,
            Understanding understanding,
            Recording recording,
            LikeCompanies companies,
            LikeFilings filings,
            Texts texts) {
        this.files = files;
        this.readings = readings;
        this.understanding = understanding;
        this.recording = recording;
        this.companies = companies;
        this.filings = filings;
        this.texts = texts;
    }

    /** What would become of the rows of a batch. */
    private record Tried(
            BatchPreview batch,
            Map<Integer, Trial.Fate> rows,
            @Nullable Fate all) {}

    Preview of(StoredPreview stored, Instant expiresAt, int after, int limit, @Nullable String flagged) {
        Described file = files.describe(stored.sha256())
                .orElseThrow(() -> new Rejected(Rejected.Kind.UNKNOWN, "file.unknown", stored.sha256()));
        Contents contents = stored.contents();
        SentFile sent = new SentFile(
                file.sha256(),
                file.name(),
                file.bytes(),
                contents == null ? null : contents.format(),
                contents == null ? null : contents.encoding());
        StoredPreview.Refusal refusal = stored.refusal();
        Said why = refusal == null ? null : texts.refusal(refusal);
        if (contents == null) {
            return new Preview(
                    stored.previewId(),
                    stored.state(),
                    sent,
                    why,
                    readings.far(stored.previewId()),
                    expiresAt,
                    stored.revision(),
                    null,
                    Set.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    0,
                    List.of(),
                    null);
        }
        return read(stored, sent, contents, expiresAt, after, limit, flagged);
    }

    private Preview read(
            StoredPreview stored,
            SentFile sent,
            Contents contents,
            Instant expiresAt,
            int after,
            int limit,
            @Nullable String flagged) {
        Understood understood = understanding.of(contents, stored.draft());
        Map<@Nullable String, Tried> tried = new HashMap<>();
        understood.heads().forEach(head -> tried.put(head.label(), tried(understood, head, stored.sha256())));
        List<Integer> numbers = IntStream.rangeClosed(1, understood.rows().size())
                .filter(number -> flagged == null
                        || understood.row(number).flags().stream()
                                .anyMatch(flag -> flag.code().equals(flagged)))
                .boxed()
                .toList();
        List<Integer> page =
                numbers.stream().filter(number -> number > after).limit(limit).toList();
        Integer last = page.isEmpty() ? null : page.get(page.size() - 1);
        boolean more = last != null && last < numbers.get(numbers.size() - 1);
        return new Preview(
                stored.previewId(),
                stored.state(),
                sent,
                null,
                null,
                expiresAt,
                stored.revision(),
                understood.mapping(),
                stored.draft().accepted(),
                counts(understood),
                contents.text(),
                understood.heads().stream()
                        .map(head -> of(tried, head.label()).batch())
                        .toList(),
                understood.others(),
                numbers.size(),
                page.stream()
                        .map(number -> row(understood, number, of(tried, Understood.label(understood.row(number)))))
                        .toList(),
                more ? last : null);
    }

    private static Tried of(Map<@Nullable String, Tried> tried, @Nullable String label) {
        return Objects.requireNonNull(tried.get(label), "Every row belongs to a batch");
    }

    private List<FlagCount> counts(Understood understood) {
        Map<String, int[]> counts = new TreeMap<>();
        for (PrintedRow row : understood.rows()) {
            for (Flag flag : row.flags()) {
                int[] count = counts.computeIfAbsent(flag.code(), code -> new int[2]);
                count[0]++;
                count[1] += flag.proposed() == null ? 0 : 1;
            }
        }
        return counts.entrySet().stream()
                .map(count -> new FlagCount(
                        texts.say(count.getKey(), "flag." + count.getKey(), List.of()),
                        count.getValue()[0],
                        count.getValue()[1]))
                .toList();
    }

    private Tried tried(Understood understood, Head head, String file) {
        List<Integer> numbers = understood.rowsOf(head);
        if (head.batchId() == null || head.source() == null || head.publishedOn() == null) {
            List<Said> missing = List.of(texts.say("preview.head-missing", "preview.head-missing", List.of()));
            return new Tried(batch(understood, head, numbers, Map.of(), Fate.BLOCKED, missing), Map.of(), Fate.BLOCKED);
        }
        try {
            RecordBatch command = BatchReader.read(head.batchId(), new RowsToRecord(understood).of(head), file);
            Trial trial = recording.tryOut(command);
            Map<Integer, Trial.Fate> fates = new HashMap<>();
            for (int i = 0; i < numbers.size(); i++) {
                fates.put(numbers.get(i), trial.rows().get(i));
            }
            Fate all = trial.state() == Trial.State.NEW
                    ? null
                    : trial.state() == Trial.State.RECORDED ? Fate.RECORDED : Fate.BLOCKED;
            List<Said> flaws = trial.difference() == null ? List.of() : List.of(said(trial.difference()));
            return new Tried(batch(understood, head, numbers, fates, all, flaws), fates, all);
        } catch (Rejected refusal) {
            List<Said> flaws = refusal.flaws().isEmpty()
                    ? List.of(texts.say(refusal.code(), refusal.code() + ".detail", List.of(refusal.arguments())))
                    : refusal.flaws().stream().map(this::said).toList();
            return new Tried(batch(understood, head, numbers, Map.of(), Fate.BLOCKED, flaws), Map.of(), Fate.BLOCKED);
        }
    }

    private Said said(Rejected.Flaw flaw) {
        Said said = texts.say(flaw.code(), flaw.code() + ".detail", flaw.arguments());
        Integer row = flaw.row();
        return row == null
                ? said
                : new Said(said.code(), "第 " + row + " 行：" + said.zh(), "Row " + row + ": " + said.en());
    }

    private BatchPreview batch(
            Understood understood,
            Head head,
            List<Integer> numbers,
            Map<Integer, Trial.Fate> fates,
            @Nullable Fate all,
            List<Said> flaws) {
        Map<Fate, Integer> counts = new EnumMap<>(Fate.class);
        numbers.forEach(number -> counts.merge(fate(fates.get(number), all), 1, Integer::sum));
        int leftOut = 0;
        List<PrintedRow> rows = new ArrayList<>();
        for (int number = 1; number <= understood.rows().size(); number++) {
            PrintedRow row = understood.row(number);
            if (Objects.equals(Understood.label(row), head.label())) {
                rows.add(row);
                leftOut += understood.draft().decision(number).leaveOut() ? 1 : 0;
            }
        }
        if (leftOut > 0) {
            counts.put(Fate.LEFT_OUT, leftOut);
        }
        Reconciliation reconciliation = Reconciliation.of(rows, announced(head), understanding.ordinalsBefore(head));
        return new BatchPreview(head, numbers.size(), counts, flaws, reconciliation);
    }

    private static Announced announced(Head head) {
        return head.announced() == null
                ? Announced.NOTHING
                : new Announced(
                        head.announced().models(),
                        head.announced().companies(),
                        head.announced().filedCumulative(),
                        head.announced().registeredCumulative());
    }

    private static Fate fate(Trial.@Nullable Fate fate, @Nullable Fate all) {
        if (all != null || fate == null) {
            return all == null ? Fate.BLOCKED : all;
        }
        if (fate.restates() == null) {
            return Fate.NEW;
        }
        return fate.otherCompany() ? Fate.CONFLICTS : Fate.RESTATES;
    }

    private Row row(Understood understood, int number, Tried tried) {
        PrintedRow row = understood.row(number);
        Trial.Fate fate = tried.rows().get(number);
        Map<Field, String> values = understood.values(number);
        boolean leftOut = understood.draft().decision(number).leaveOut();
        return new Row(
                number,
                Understood.label(row),
                row.table(),
                row.place(),
                row.series(),
                row.cells(),
                values,
                row.others(),
                row.flags().stream()
                        .map(flag -> new RaisedFlag(
                                texts.say(flag.code(), "flag." + flag.code() + ".detail", flag.parameters()),
                                flag.field(),
                                flag.proposed(),
                                understood.accepts(number, flag)))
                        .toList(),
                leftOut ? Fate.LEFT_OUT : fate(fate, tried.all()),
                fate == null ? null : fate.restates(),
                fate == null ? null : fate.companyId(),
                fate == null ? null : fate.companyKnown(),
                companies(values, fate),
                filings(values, fate),
                understood.draft().decision(number));
    }

    /** Only where the printed name finds none. */
    private List<Candidate> companies(Map<Field, String> values, Trial.@Nullable Fate fate) {
        String company = values.getOrDefault(Field.COMPANY, "");
        return company.isBlank() || (fate != null && fate.companyKnown()) ? List.of() : companies.of(company);
    }

    /** Only for rows without a number. */
    private List<Candidate> filings(Map<Field, String> values, Trial.@Nullable Fate fate) {
        boolean numbered = !values.getOrDefault(Field.NUMBER, "").isBlank();
        return numbered || (fate != null && fate.restates() != null)
                ? List.of()
                : filings.of(values.getOrDefault(Field.MODEL, ""));
    }
}
