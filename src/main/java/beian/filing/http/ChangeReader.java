package beian.filing.http;

import beian.filing.BatchReader;
import beian.filing.EvidenceBody;
import beian.filing.Fields;
import beian.filing.command.Grounds;
import beian.filing.event.PartialDate;
import beian.filing.event.Reason;
import beian.platform.Rejected;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Reads what all changes have in common, and refuses a change naming everything that is wrong with it. */
final class ChangeReader {

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
        C change = own.apply(reader, new Grounds(reason, EvidenceBody.read(body.evidence(), reader.flaws), seenAt));
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
}
