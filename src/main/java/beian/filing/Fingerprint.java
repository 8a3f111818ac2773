package beian.filing;

import beian.filing.RecordBatch.Row;
import beian.filing.event.Announced;
import beian.filing.event.AnnouncedTotal;
import beian.filing.event.PartialDate;
import beian.platform.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * SHA-256 over the content of a batch. Absent fields do not enter it, so a field that is added later leaves the
 * fingerprints of what was recorded before as they are.
 */
final class Fingerprint {

    private final Sha256 hash = new Sha256();

    private Fingerprint() {}

    static String of(RecordBatch batch) {
        Fingerprint fingerprint = new Fingerprint();
        fingerprint.addHead(batch);
        batch.rows().forEach(fingerprint::addRow);
        return fingerprint.hash.hex();
    }

    private void addHead(RecordBatch batch) {
        add("source", batch.source());
        add("document", batch.document());
        add("url", batch.url());
        add("kind", batch.kind());
        add("publishedOn", batch.publishedOn().iso());
        Announced announced = batch.announced();
        add("models", announced.models());
        add("companies", announced.companies());
        add("filedCumulative", announced.filedCumulative());
        add("registeredCumulative", announced.registeredCumulative());
        for (AnnouncedTotal total : announced.furtherOrNone()) {
            add("total", total.series());
            add("within", total.within());
            add("asOf", total.asOf());
            add("printed", total.printed());
        }
        batch.flags().forEach(flag -> add("flag", flag));
    }

    private void addRow(Row row) {
        PartialDate filedOn = row.filedOn();
        add("row", row.number());
        add("series", row.series());
        add("model", row.model());
        add("company", row.company());
        add("region", row.region());
        add("number", row.filingNumber());
        add("filedOn", filedOn == null ? null : filedOn.iso());
        add("filedOnPrinted", row.filedOnPrinted());
        add("scale", row.scale());
        add("scenario", row.scenario());
        add("table", row.locator().table());
        add("label", row.locator().row());
        row.flags().forEach(flag -> add("flag", flag));
    }

    /** No value holds a NUL: the reader refuses control characters. */
    private void add(String name, @Nullable Object value) {
        if (value != null) {
            hash.add(name + '\0' + value + '\0');
        }
    }
}
