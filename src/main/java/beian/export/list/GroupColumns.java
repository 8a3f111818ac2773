package beian.export.list;

import static beian.export.table.ColumnType.TEXT;
import static beian.export.table.ColumnType.oneOf;

import beian.export.table.Column;
import beian.filing.event.Series;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The columns that say of which group of an analysis a row is. */
final class GroupColumns {

    private GroupColumns() {}

    /** They, and what else a row has. */
    @SafeVarargs
    static <T> List<Column<T>> and(
            Function<T, @Nullable Object> group,
            Function<T, @Nullable Object> batch,
            Function<T, @Nullable Object> series,
            Function<T, @Nullable Object> source,
            Column<T>... others) {
        Stream<Column<T>> first = Stream.of(
                new Column<>(
                        "group",
                        TEXT.always(),
                        "组",
                        "Group",
                        "批次、公布日或期间；期间不明为 ?",
                        "batch, day or period; ? where the period is open",
                        group),
                new Column<>(
                        "batch_id",
                        TEXT,
                        "批次",
                        "Batch",
                        "批次标识；不按批次分组则空",
                        "its id; blank unless grouped by batch",
                        batch),
                new Column<>(
                        "series",
                        oneOf(Series.values()).always(),
                        "序列",
                        "Series",
                        "序列各自成组",
                        "each is a group of its own",
                        series),
                new Column<>(
                        "source", TEXT.always(), "来源", "Source", "公布者，照原文", "who published it, as printed", source));
        return Stream.concat(first, Stream.of(others)).toList();
    }
}
