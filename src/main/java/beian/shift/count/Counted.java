package beian.shift.count;

import beian.filing.event.PartialDate;
import beian.filing.event.Series;
import beian.shift.count.Counting.By;
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
 * @param scale as printed; absent too if it was not asked about
 * @param kinds as {@link Kinds} writes them; empty if they were not asked about
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

    /** One statement, of a row of {@code shift_alike}. */
    static Counted one(ResultSet row) throws SQLException {
        return new Counted(
                row.getString("batch_id"),
                Series.valueOf(row.getString("series")),
                row.getString("source"),
                row.getString("published_on"),
                row.getString("published_from"),
                null,
                null,
                row.getInt("withdrawn") == 1,
                row.getString("scale"),
                row.getString("kinds"),
                row.getString("focus"),
                row.getString("sector"),
                row.getString("modality"),
                1);
    }

    /** The same without what is not asked about. */
    Counted toldApartBy(By by) {
        boolean kind = by == By.KIND;
        return new Counted(
                batch,
                series,
                source,
                publishedOn,
                publishedFrom,
                filedFrom,
                filedTo,
                withdrawn,
                kind ? null : scale,
                kind ? kinds : "",
                kind ? focus : null,
                kind ? sector : null,
                kind ? modality : null,
                rows);
    }

    /** So many of them, which may have been filed in these months. */
    Counted times(int many, @Nullable String fromMonth, @Nullable String toMonth) {
        return new Counted(
                batch,
                series,
                source,
                publishedOn,
                publishedFrom,
                fromMonth,
                toMonth,
                withdrawn,
                scale,
                kinds,
                focus,
                sector,
                modality,
                many);
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
