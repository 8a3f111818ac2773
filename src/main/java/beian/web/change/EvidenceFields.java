package beian.web.change;

import beian.filing.event.Reason;
import java.util.List;

/** What every change says: why, and on whose word. */
final class EvidenceFields {

    static final List<FormField> ALL = List.of(
            FormField.choice("reason", true, "form.reason", Reason.values()),
            FormField.text("evidence.source", true),
            FormField.date("evidence.publishedOn", true),
            FormField.text("evidence.url", false),
            FormField.text("evidence.locator.table", false),
            FormField.text("evidence.locator.row", false),
            FormField.longText("evidence.note"));

    private EvidenceFields() {}
}
