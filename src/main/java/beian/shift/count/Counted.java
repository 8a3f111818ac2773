package beian.shift.count;

import beian.filing.event.PartialDate;
import beian.filing.event.Series;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Some statements that are alike.
 *
 * @param publishedOn ISO day, month or year
 * @param publishedFrom first day that it may be
 * @param filedFrom month of the first day that it may have been filed on, {@code 2024-03}; absent where unknown or not asked
 * @param filedTo likewise of the last day
 * @param scale as printed
 * @param kinds as {@link Kinds} writes them
 * @param focus what a person says; so are {@code sector} and {@code modality}
 * @param rows how many
 */
public record Counted(
        String batch,
        Series series,
        String source,
        String publishedOn,
        String publishedFrom,
        @Nullable String filedFrom,
        @Nullable String filedTo,
        boolean withdrawn,
        @Nullable String scale,
        String kinds,
        @Nullable String focus,
        @Nullable String sector,
        @Nullable String modality,
        int rows) {

    static Counted of(ResultSet row, boolean filed) throws SQLException {
        return new Counted(
                row.getString("batch_id"),
                Series.valueOf(row.getString("series")),
                row.getString("source"),
                row.getString("published_on"),
                row.getString("published_from"),
                filed ? row.getString("filed_from") : null,
                filed ? row.getString("filed_to") : null,
                row.getInt("withdrawn") == 1,
                row.getString("scale"),
                row.getString("kinds"),
                row.getString("focus"),
                row.getString("sector"),
                row.getString("modality"),
                row.getInt("n"));
    }

    /** The day of publication; absent if it is known to the month or year only. */
    @Nullable
    public String day() {
        return publishedOn.equals(publishedFrom) ? publishedOn : null;
    }

    /** The group that they belong to. */
    public GroupKey key(Scope scope) {
        Grouping by = scope.grouping();
        if (by == Grouping.BATCH) {
            return GroupKey.of(series, source, batch, publishedOn, publishedFrom);
        }
        if (by == Grouping.ANNOUNCEMENT) {
            return GroupKey.of(series, source, publishedOn, publishedFrom);
        }
        if (scope.byDayFiled()) {
            return GroupKey.of(series, source, by.period(first(filedFrom), last(filedTo)));
        }
        PartialDate date = PartialDate.parse(publishedOn);
        return GroupKey.of(series, source, by.period(date.first(), date.last()));
    }

    private static @Nullable LocalDate first(@Nullable String month) {
        return month == null ? null : YearMonth.parse(month).atDay(1);
    }

    private static @Nullable LocalDate last(@Nullable String month) {
        return month == null ? null : YearMonth.parse(month).atEndOfMonth();
    }
}
