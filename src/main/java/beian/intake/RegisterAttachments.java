package beian.intake;

import beian.filing.BatchBody;
import beian.filing.BatchBody.AnnouncedBody;
import beian.filing.BatchBody.LocatorBody;
import beian.filing.BatchBody.RowBody;
import beian.filing.event.Series;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** The national list's attachments: two tables in one file, the second header in mid-file. */
final class RegisterAttachments {

    private static final String SOURCE = "国家互联网信息办公室";
    private static final String FIRST_HEADER_CELL = "序号";
    private static final String REGISTRANT_OF_REGISTRATION = "登记单位";
    private static final String FILED = "已备案";
    private static final String REGISTERED = "已登记";

    private RegisterAttachments() {}

    static List<SampleBatch> read() {
        return SampleBatch.named("register/announcements.csv").stream()
                .map(RegisterAttachments::batch)
                .toList();
    }

    private static SampleBatch batch(CSVRecord announcement) {
        String attachment = announcement.get("attachment");
        boolean stated = announcement.get("announced_on_is").equals("stated");
        BatchBody body = new BatchBody(
                SOURCE,
                null,
                announcement.get("url"),
                "DELTA",
                announcement.get("announced_on"),
                new AnnouncedBody(
                        null,
                        null,
                        number(announcement.get("filed_cumulative_stated")),
                        number(announcement.get("registered_cumulative_stated"))),
                stated ? List.of() : List.of("published-on-approximate"),
                rows(attachment));
        return new SampleBatch("cac:" + attachment, body);
    }

    private static @Nullable Integer number(String cell) {
        return cell.isBlank() ? null : Integer.valueOf(cell);
    }

    private static List<@Nullable RowBody> rows(String attachment) {
        List<@Nullable RowBody> rows = new ArrayList<>();
        boolean registrations = false;
        for (CSVRecord row : SampleBatch.rows("register/" + attachment + ".csv")) {
            if (row.get(0).equals(FIRST_HEADER_CELL)) {
                registrations = row.get(3).equals(REGISTRANT_OF_REGISTRATION);
            } else {
                rows.add(row(row, registrations));
            }
        }
        return rows;
    }

    private static RowBody row(CSVRecord row, boolean registration) {
        return new RowBody(
                (registration ? Series.REGISTRATION : Series.FILING).name(),
                row.get(2),
                row.get(3),
                row.get(1),
                row.get(4),
                row.get(5),
                null,
                null,
                null,
                new LocatorBody(registration ? REGISTERED : FILED, row.get(0)));
    }
}
