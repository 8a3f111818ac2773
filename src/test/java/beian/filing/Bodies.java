package beian.filing;

import beian.filing.BatchBody.RowBody;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Batches as they are sent, for tests. */
public final class Bodies {

    private Bodies() {}

    /** A delta of a made-up office, published on 2024-04-02. */
    public static BatchBody batch(RowBody... rows) {
        return new BatchBody(
                "示例省互联网信息办公室",
                null,
                "https://example.org/list",
                "DELTA",
                "2024-04-02",
                null,
                null,
                new ArrayList<>(Arrays.asList(rows)));
    }

    /** A filing without number and scale. */
    public static RowBody row(String model, String company) {
        return new RowBody("FILING", model, company, "北京市", null, "2024/3/28", null, null, null, null);
    }

    /** A filing with a number and a scale. */
    public static RowBody row(String model, String company, String number, String scale) {
        return new RowBody("FILING", model, company, "北京市", number, "2024/3/28", scale, null, null, null);
    }

    /** The same with other rows. */
    public static BatchBody with(BatchBody body, List<RowBody> rows) {
        return new BatchBody(
                body.source(),
                body.document(),
                body.url(),
                body.kind(),
                body.publishedOn(),
                body.announced(),
                body.flags(),
                new ArrayList<>(rows));
    }
}
