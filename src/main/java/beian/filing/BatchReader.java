package beian.filing;

import beian.filing.BatchBody.AnnouncedBody;
import beian.filing.event.Announced;
import beian.filing.event.BatchKind;
import beian.filing.event.PartialDate;
import beian.platform.Rejected;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a batch as sent into the command, or refuses it naming everything that is wrong with it. */
public final class BatchReader {

    /** More rows than this are refused with 413. */
    public static final int MAXIMUM_ROWS = 10_000;

    private static final int MAXIMUM_FLAWS = 100;
    private static final int MAXIMUM_ID = 64;
    private static final Pattern BATCH_ID = Pattern.compile("[a-z0-9]+(?:[-.:][a-z0-9]+)*");

    private BatchReader() {}

    /**
     * Reads it whole before refusing it, so that one answer names every flaw (the first 100).
     *
     * @throws Rejected 422 {@code batch.invalid} with a flaw per wrong value; 413 {@code batch.too-many-rows}; 422
     *     {@code batch.bad-id}
     */
    public static RecordBatch read(String batchId, BatchBody body) {
        return read(batchId, body, null);
    }

    /**
     * The same of a batch that was read from a file.
     *
     * @param file SHA-256 of the file, which is kept
     */
    public static RecordBatch read(String batchId, BatchBody body, @Nullable String file) {
        if (batchId.length() > MAXIMUM_ID || !BATCH_ID.matcher(batchId).matches()) {
            throw new Rejected(Rejected.Kind.MEANING, "batch.bad-id", batchId);
        }
        List<BatchBody.@Nullable RowBody> rows = body.rows() == null ? List.of() : body.rows();
        if (rows.size() > MAXIMUM_ROWS) {
            throw new Rejected(Rejected.Kind.TOO_LARGE, "batch.too-many-rows", rows.size(), MAXIMUM_ROWS);
        }
        Flaws flaws = new Flaws();
        RecordBatch command = read(batchId, body, rows, file, flaws);
        if (!flaws.found().isEmpty()) {
            throw flaws.refusal("batch.invalid", batchId);
        }
        return command;
    }

    private static RecordBatch read(
            String batchId,
            BatchBody body,
            List<BatchBody.@Nullable RowBody> rows,
            @Nullable String file,
            Flaws flaws) {
        Fields fields = new Fields("", null, flaws);
        BatchKind kind = fields.oneOf("kind", body.kind(), BatchKind.values());
        if (rows.isEmpty() && kind != BatchKind.TOTALS) {
            fields.flaw("rows", "rows.missing");
        }
        PartialDate published = fields.required("publishedOn", fields.date("publishedOn", body.publishedOn()));
        List<RecordBatch.Row> read = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            read.add(RowReader.read(rows.get(i), i, flaws));
        }
        return new RecordBatch(
                batchId,
                fields.required("source", fields.text("source", body.source(), Fields.SHORT)),
                fields.text("document", body.document(), Fields.SHORT),
                fields.url("url", body.url()),
                kind,
                published,
                announced(body.announced(), flaws),
                fields.flags("flags", body.flags()),
                read,
                file);
    }

    /** Totals as they are sent under {@code announced}. */
    public static Announced announced(@Nullable AnnouncedBody sent, Flaws flaws) {
        if (sent == null) {
            return Announced.NOTHING;
        }
        Fields fields = new Fields("/announced", null, flaws);
        return new Announced(
                fields.count("models", sent.models()),
                fields.count("companies", sent.companies()),
                fields.count("filedCumulative", sent.filedCumulative()),
                fields.count("registeredCumulative", sent.registeredCumulative()),
                TotalReader.read(sent.further(), fields, flaws));
    }

    /** What was found wrong so far. */
    public static final class Flaws {

        private final List<Rejected.Flaw> found = new ArrayList<>();
        private final Set<String> pointers = new HashSet<>();

        void add(Rejected.Flaw flaw) {
            found.add(flaw);
            pointers.add(flaw.pointer());
        }

        boolean noted(String pointer) {
            return pointers.contains(pointer);
        }

        /** The refusal 422 that names the first hundred. */
        public Rejected refusal(String code, String subject) {
            int shown = Math.min(found.size(), MAXIMUM_FLAWS);
            return new Rejected(Rejected.Kind.MEANING, code, found.subList(0, shown), subject, found.size());
        }

        public List<Rejected.Flaw> found() {
            return found;
        }
    }
}
