package beian.filing.http;

import beian.filing.BatchReader;
import beian.filing.Fields;
import beian.filing.command.Change.AmendBatch;
import beian.filing.command.FilingChange.ClassifyFiling;
import beian.filing.command.FilingChange.CorrectFiling;
import beian.filing.command.FilingChange.LinkFilings;
import beian.filing.command.FilingChange.NumberFiling;
import beian.filing.command.Grounds;
import beian.filing.event.Confidence;
import beian.filing.event.FilingField;
import beian.filing.event.Focus;
import beian.filing.event.Modality;
import beian.filing.event.PartialDate;
import java.util.regex.Pattern;

/** Reads what changes of filings and batches have of their own. */
final class FilingChangeReader {

    private static final Pattern SECTOR = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");

    private FilingChangeReader() {}

    static CorrectFiling correction(String filingId, ChangeBody.Correction body, ChangeReader reader, Grounds grounds) {
        FilingField field = reader.fields().oneOf("field", body.field(), FilingField.values());
        String statement = reader.fields().text("statement", body.statement(), Fields.SHORT);
        int longest = field == FilingField.SCENARIO ? Fields.LONG : Fields.SHORT;
        String value = reader.fields().text("value", body.value(), longest);
        if (field == FilingField.MODEL) {
            reader.fields().required("value", value);
        }
        PartialDate date = field == FilingField.FILED_ON ? reader.fields().date("value", value) : null;
        String after = date == null ? value : date.iso();
        String printed = date == null || date.iso().equals(value) ? null : value;
        return new CorrectFiling(filingId, statement, field, after, printed, grounds);
    }

    static ClassifyFiling classification(
            String filingId, ChangeBody.Classification body, ChangeReader reader, Grounds grounds) {
        Fields fields = reader.fields();
        Focus focus = body.focus() == null ? null : fields.oneOf("focus", body.focus(), Focus.values());
        Modality modality =
                body.modality() == null ? null : fields.oneOf("modality", body.modality(), Modality.values());
        String sector = fields.text("sector", body.sector(), Fields.SHORT);
        if (sector != null && focus != Focus.VERTICAL) {
            fields.flaw("sector", "sector.not-vertical", sector);
        } else if (sector != null && !SECTOR.matcher(sector).matches()) {
            fields.flaw("sector", "sector.invalid", sector);
        }
        return new ClassifyFiling(filingId, focus, sector, modality, grounds);
    }

    static NumberFiling number(String filingId, ChangeBody.Numbering body, ChangeReader reader, Grounds grounds) {
        return new NumberFiling(filingId, reader.text("number", body.number()), grounds);
    }

    static LinkFilings link(String filingId, ChangeBody.Link body, ChangeReader reader, Grounds grounds) {
        Confidence confidence = reader.fields().oneOf("confidence", body.confidence(), Confidence.values());
        return new LinkFilings(filingId, reader.text("to", body.to()), confidence, grounds);
    }

    static AmendBatch amendment(String batchId, ChangeBody.Amendment body, ChangeReader reader, Grounds grounds) {
        reader.fields().required("announced", body.announced());
        return new AmendBatch(batchId, BatchReader.announced(body.announced(), reader.flaws()), grounds);
    }
}
