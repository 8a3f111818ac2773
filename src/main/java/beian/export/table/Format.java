package beian.export.table;

import beian.platform.Rejected;
import java.util.Arrays;
import org.springframework.http.MediaType;

/** In what form a list is sent. */
public enum Format {
    CSV("csv", "text/csv;charset=UTF-8;header=present"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    NDJSON("ndjson", "application/x-ndjson"),
    /** No rows, but what they mean: a Frictionless data package of the CSV. */
    DATA_PACKAGE("datapackage.json", MediaType.APPLICATION_JSON_VALUE);

    private final String ending;
    private final String mediaType;

    Format(String ending, String mediaType) {
        this.ending = ending;
        this.mediaType = mediaType;
    }

    /**
     * The format that a file name ends in.
     *
     * @throws Rejected 404 {@code path.unknown} if it is none of ours
     */
    public static Format of(String ending) {
        return Arrays.stream(values())
                .filter(format -> format.ending.equals(ending))
                .findFirst()
                .orElseThrow(() -> new Rejected(Rejected.Kind.UNKNOWN, "path.unknown"));
    }

    public String ending() {
        return ending;
    }

    public MediaType mediaType() {
        return MediaType.parseMediaType(mediaType);
    }
}
