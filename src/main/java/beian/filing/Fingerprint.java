package beian.filing;

import beian.filing.RecordBatch.Row;
import beian.filing.event.Announced;
import beian.filing.event.PartialDate;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * SHA-256 over the content of a batch. Absent fields do not enter it, so a field that is added later leaves the
 * fingerprints of what was recorded before as they are.
 */
final class Fingerprint {

    private final MessageDigest digest;

    private Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    static String of(RecordBatch batch) {
        Fingerprint fingerprint = new Fingerprint();
        fingerprint.addHead(batch);
        batch.rows().forEach(fingerprint::addRow);
        return HexFormat.of().formatHex(fingerprint.digest.digest());
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
            digest.update((name + '\0' + value + '\0').getBytes(StandardCharsets.UTF_8));
        }
    }
}
