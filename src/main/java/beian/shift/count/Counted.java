package beian.shift.count;

import beian.filing.event.Series;
import beian.shift.count.Counting.By;
import java.sql.ResultSet;
import java.sql.SQLException;
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

    /** The same without what is not asked about. A kind is of no day: the period stands for that, where groups are periods. */
    Counted toldApartBy(By by, Scope scope) {
        boolean kind = by == By.KIND;
        boolean filed = kind && scope.byDayFiled();
        return new Counted(
                kind && scope.grouping().byTime() ? "" : batch,
                series,
                source,
                filed ? "" : publishedOn,
                filed ? "" : publishedFrom,
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
}
