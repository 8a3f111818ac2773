package beian.filing.http;

import beian.filing.BatchBody.LocatorBody;
import beian.filing.BatchReader;
import beian.filing.Fields;
import beian.filing.command.Grounds;
import beian.filing.event.Evidence;
import beian.filing.event.Locator;
import beian.filing.event.PartialDate;
import beian.filing.event.Reason;
import beian.filing.http.ChangeBody.EvidenceBody;
import beian.platform.Rejected;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Reads what all changes have in common, and refuses a change naming everything that is wrong with it. */
final class ChangeReader {

    private static final EvidenceBody NOTHING = new EvidenceBody(null, null, null, null, null);

    private final BatchReader.Flaws flaws = new BatchReader.Flaws();
    private final Fields fields = new Fields("", null, flaws);

    private ChangeReader() {}

    /**
     * Reads a change.
     *
     * @param subject id of what is to be changed
     * @param ifMatch the header of that name
     * @param own reads what the change has of its own
     * @throws Rejected 400 {@code if-match.unreadable}; 422 {@code change.invalid} with a flaw per wrong value
     */
    static <C> C read(
            String subject, ChangeBody body, @Nullable String ifMatch, BiFunction<ChangeReader, Grounds, C> own) {
        Long seenAt = IfMatch.read(ifMatch);
        ChangeReader reader = new ChangeReader();
        Reason reason = reader.fields.oneOf("reason", body.reason(), Reason.values());
        C change = own.apply(reader, new Grounds(reason, reader.evidence(body.evidence()), seenAt));
        if (!reader.flaws.found().isEmpty()) {
            throw reader.flaws.refusal("change.invalid", subject);
        }
        return change;
    }

    Fields fields() {
        return fields;
    }

    BatchReader.Flaws flaws() {
        return flaws;
    }

    /** A text that must be there. */
    String text(String field, @Nullable String sent) {
        return fields.required(field, fields.text(field, sent, Fields.SHORT));
    }

    /** A date as events hold it. */
    @Nullable
    String date(String field, @Nullable String sent) {
        PartialDate date = fields.date(field, sent);
        return date == null ? null : date.iso();
    }

    private Evidence evidence(@Nullable EvidenceBody sent) {
        EvidenceBody body = sent == null ? NOTHING : sent;
        Fields evidence = new Fields("/evidence", null, flaws);
        PartialDate publishedOn = evidence.required("publishedOn", evidence.date("publishedOn", body.publishedOn()));
        return new Evidence(
                evidence.required("source", evidence.text("source", body.source(), Fields.SHORT)),
                evidence.url("url", body.url()),
                iso(publishedOn),
                locator(body.locator()),
                evidence.text("note", body.note(), Fields.LONG));
    }

    /** What was noted as missing is never recorded. */
    private static String iso(@Nullable PartialDate date) {
        return date == null ? "" : date.iso();
    }

    private Locator locator(@Nullable LocatorBody sent) {
        if (sent == null) {
            return Locator.DOCUMENT;
        }
        Fields locator = new Fields("/evidence/locator", null, flaws);
        return new Locator(
                locator.text("table", sent.table(), Fields.SHORT), locator.text("row", sent.row(), Fields.SHORT));
    }
}
