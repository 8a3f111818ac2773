package beian.intake;

import beian.filing.BatchBody;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;

/** A bundled batch as it would be sent. */
record SampleBatch(String id, BatchBody body) {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180;

    /** The rows of a bundled CSV file in UTF-8, the header among them. */
    static List<CSVRecord> rows(String file) {
        return parse(file, FORMAT);
    }

    /** The rows of a bundled CSV file in UTF-8, addressed by the names in its first line. */
    static List<CSVRecord> named(String file) {
        return parse(
                file, FORMAT.builder().setHeader().setSkipHeaderRecord(true).get());
    }

    private static List<CSVRecord> parse(String file, CSVFormat format) {
        try (Reader reader = new InputStreamReader(
                new ClassPathResource("samples/" + file).getInputStream(), StandardCharsets.UTF_8)) {
            return format.parse(reader).getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException("The bundled sample cannot be read: " + file, e);
        }
    }
}
