package beian.filing;

import beian.filing.BatchBody.LocatorBody;
import beian.filing.event.Evidence;
import beian.filing.event.Locator;
import beian.filing.event.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * On whose word, as it is sent.
 *
 * @param source who states it, as printed; required
 * @param url http or https address of the publication
 * @param publishedOn day, month or year of publication; required
 * @param locator where in the source it stands
 * @param note in your own words
 */
public record EvidenceBody(
        @Nullable String source,
        @Nullable String url,
        @Nullable String publishedOn,
        @Nullable LocatorBody locator,
        @Nullable String note) {

    private static final EvidenceBody NOTHING = new EvidenceBody(null, null, null, null, null);

    /** What was sent under {@code /evidence}; what is wrong with it, or missing, is noted. */
    public static Evidence read(@Nullable EvidenceBody sent, BatchReader.Flaws flaws) {
        EvidenceBody body = sent == null ? NOTHING : sent;
        Fields evidence = new Fields("/evidence", null, flaws);
        PartialDate publishedOn = evidence.required("publishedOn", evidence.date("publishedOn", body.publishedOn));
        return new Evidence(
                evidence.required("source", evidence.text("source", body.source, Fields.SHORT)),
                evidence.url("url", body.url),
                iso(publishedOn),
                locator(body.locator, flaws),
                evidence.text("note", body.note, Fields.LONG));
    }

    /** What was noted as missing is never recorded. */
    private static String iso(@Nullable PartialDate date) {
        return date == null ? "" : date.iso();
    }

    private static Locator locator(@Nullable LocatorBody sent, BatchReader.Flaws flaws) {
        if (sent == null) {
            return Locator.DOCUMENT;
        }
        Fields locator = new Fields("/evidence/locator", null, flaws);
        return new Locator(
                locator.text("table", sent.table(), Fields.SHORT), locator.text("row", sent.row(), Fields.SHORT));
    }
}
