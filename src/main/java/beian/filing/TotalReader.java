package beian.filing;

import beian.filing.BatchBody.TotalBody;
import beian.filing.event.AnnouncedTotal;
import beian.filing.event.PartialDate;
import beian.filing.event.Series;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads totals that are announced beside plain numbers. */
final class TotalReader {

    private static final int MOST = 50;
    private static final int DAY = "2024-12-31".length();
    private static final TotalBody NOTHING = new TotalBody(null, null, null, null);

    private TotalReader() {}

    /** @param announced notes what is wrong with the list itself */
    static List<AnnouncedTotal> read(
            @Nullable List<@Nullable TotalBody> sent, Fields announced, BatchReader.Flaws flaws) {
        if (sent == null) {
            return List.of();
        }
        if (sent.size() > MOST) {
            announced.flaw("further", "totals.too-many", sent.size(), MOST);
            return List.of();
        }
        List<AnnouncedTotal> totals = new ArrayList<>(sent.size());
        for (int i = 0; i < sent.size(); i++) {
            TotalBody total = sent.get(i);
            totals.add(read(total == null ? NOTHING : total, new Fields("/announced/further/" + i, null, flaws)));
        }
        return totals;
    }

    private static AnnouncedTotal read(TotalBody total, Fields fields) {
        String within = iso(fields.date("within", total.within()));
        if (within != null && within.length() == DAY) {
            fields.flaw("within", "total.day", within);
        }
        return new AnnouncedTotal(
                fields.oneOf("series", total.series(), Series.values()),
                within,
                iso(fields.date("asOf", total.asOf())),
                fields.required("printed", fields.text("printed", total.printed(), Fields.SHORT)));
    }

    private static @Nullable String iso(@Nullable PartialDate date) {
        return date == null ? null : date.iso();
    }
}
