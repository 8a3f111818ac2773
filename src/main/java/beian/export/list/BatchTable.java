package beian.export.list;

import static beian.export.table.ColumnType.DATE;
import static beian.export.table.ColumnType.INSTANT;
import static beian.export.table.ColumnType.INTEGER;
import static beian.export.table.ColumnType.PARTIAL_DATE;
import static beian.export.table.ColumnType.TEXT;
import static beian.export.table.ColumnType.oneOf;

import beian.export.table.Column;
import beian.export.table.Table;
import beian.filing.event.AnnouncedTotal;
import beian.filing.event.BatchKind;
import beian.filing.event.Series;
import beian.registry.Batch;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Batches, one row each: what was announced beside what is recorded. */
public final class BatchTable {

    public static final Table<Batch> TABLE = new Table<>(
            "batches",
            "批次",
            "Batches",
            "每行一个公布的批次，按公布日期：公布数与记录数并列。",
            "One published batch per row, by day of publication: what was announced beside what is recorded.",
            List.of("batch_id"),
            Table.KNOWN_AT,
            List.of(
                    new Column<>("batch_id", TEXT.always(), "批次", "Batch", "批次标识", "its id", Batch::batchId),
                    new Column<>(
                            "source",
                            TEXT.always(),
                            "来源",
                            "Source",
                            "公布者，照原文",
                            "who published it, as printed",
                            Batch::source),
                    new Column<>(
                            "document", TEXT, "文件", "Document", "文件标题，照原文", "its title, as printed", Batch::document),
                    new Column<>("url", TEXT, "网址", "Address", "来源的网址", "where the source stands", Batch::url),
                    new Column<>(
                            "kind",
                            oneOf(BatchKind.values()).always(),
                            "类别",
                            "Kind",
                            "新增、重述总数或研报批次",
                            "new rows, totals restated, or a wave as analysts count it",
                            Batch::kind),
                    new Column<>(
                            "published_on",
                            PARTIAL_DATE.always(),
                            "公布日期",
                            "Published on",
                            "年月日、年月或年",
                            "day, month or year",
                            Batch::publishedOn),
                    new Column<>(
                            "published_from",
                            DATE.always(),
                            "公布日期最早",
                            "Published on, earliest",
                            "可能的第一天",
                            "first day that it may be",
                            b -> Dates.first(b.publishedOn())),
                    new Column<>(
                            "published_to",
                            DATE.always(),
                            "公布日期最晚",
                            "Published on, latest",
                            "可能的最后一天",
                            "last day that it may be",
                            b -> Dates.last(b.publishedOn())),
                    new Column<>(
                            "announced_models",
                            INTEGER,
                            "公布模型数",
                            "Models announced",
                            "本批；未写明则空",
                            "in this batch; blank where not stated",
                            b -> b.announced().models()),
                    new Column<>(
                            "announced_companies",
                            INTEGER,
                            "公布单位数",
                            "Companies announced",
                            "本批；未写明则空",
                            "in this batch; blank where not stated",
                            b -> b.announced().companies()),
                    new Column<>(
                            "announced_filed",
                            INTEGER,
                            "公布累计备案",
                            "Filings announced, in all",
                            "自制度施行起",
                            "since the regime began",
                            b -> b.announced().filedCumulative()),
                    new Column<>(
                            "announced_registered",
                            INTEGER,
                            "公布累计登记",
                            "Registrations announced, in all",
                            "自制度施行起",
                            "since the regime began",
                            b -> b.announced().registeredCumulative()),
                    new Column<>(
                            "announced_further",
                            TEXT,
                            "其他公布总数",
                            "Further totals announced",
                            "概数、期内数等，照原文",
                            "rounded ones and those of a stretch of time, as printed",
                            BatchTable::further),
                    new Column<>("rows", INTEGER.always(), "行数", "Rows", "提交的行", "sent with it", Batch::rows),
                    new Column<>(
                            "filings",
                            INTEGER.always(),
                            "已记备案",
                            "Service filings recorded",
                            "服务备案",
                            "from its rows",
                            b -> count(b, Series.FILING)),
                    new Column<>(
                            "registrations",
                            INTEGER.always(),
                            "已记登记",
                            "Registrations recorded",
                            "登记，不与备案相加",
                            "not to be added to filings",
                            b -> count(b, Series.REGISTRATION)),
                    new Column<>(
                            "algorithm_filings",
                            INTEGER.always(),
                            "已记算法备案",
                            "Algorithm filings recorded",
                            "互联网信息服务算法备案",
                            "of internet information services",
                            b -> count(b, Series.ALGORITHM)),
                    new Column<>(
                            "deep_synthesis_filings",
                            INTEGER.always(),
                            "已记深度合成备案",
                            "Deep-synthesis filings recorded",
                            "深度合成服务算法备案",
                            "algorithms of deep-synthesis services",
                            b -> count(b, Series.DEEP_SYNTHESIS)),
                    new Column<>(
                            "companies",
                            INTEGER.always(),
                            "单位数",
                            "Companies",
                            "各行所列的不同单位",
                            "distinct ones named in its rows",
                            Batch::companies),
                    new Column<>(
                            "unattributed",
                            INTEGER.always(),
                            "无主行",
                            "Unattributed",
                            "公司一栏空白的行",
                            "rows whose company cell is blank",
                            Batch::unattributed),
                    new Column<>(
                            "withdrawn",
                            INTEGER.always(),
                            "已撤回",
                            "Withdrawn",
                            "其中已撤回的备案",
                            "how many of its filings are withdrawn",
                            Batch::withdrawn),
                    new Column<>(
                            "flags",
                            TEXT,
                            "存疑",
                            "Doubtful",
                            "标记，以空格分隔",
                            "flags, parted by spaces",
                            b -> String.join(" ", b.flags())),
                    new Column<>(
                            "fingerprint",
                            TEXT.always(),
                            "内容指纹",
                            "Fingerprint",
                            "所记内容的 SHA-256",
                            "SHA-256 of the content as recorded",
                            Batch::fingerprint),
                    new Column<>(
                            "file",
                            TEXT,
                            "原始文件",
                            "File",
                            "读入的原始文件的 SHA-256",
                            "SHA-256 of the published file that it was read from",
                            Batch::file),
                    new Column<>(
                            "position",
                            INTEGER.always(),
                            "位置",
                            "Log position",
                            "公布该批次的事件",
                            "of its announcement",
                            Batch::position),
                    new Column<>(
                            "recorded_at",
                            INSTANT.always(),
                            "记录时间",
                            "Recorded at",
                            "协调世界时",
                            "UTC",
                            Batch::recordedAt)));

    private BatchTable() {}

    private static int count(Batch batch, Series series) {
        return batch.recorded().getOrDefault(series.name(), 0);
    }

    private static @Nullable String further(Batch batch) {
        List<AnnouncedTotal> further = batch.announced().furtherOrNone();
        return further.isEmpty()
                ? null
                : further.stream().map(BatchTable::printed).collect(Collectors.joining("; "));
    }

    /** For example {@code FILING 2024 238 (2024-12-31)}. */
    private static String printed(AnnouncedTotal total) {
        String within = total.within() == null ? "" : " " + total.within();
        String asOf = total.asOf() == null ? "" : " (" + total.asOf() + ")";
        return total.series() + within + " " + total.printed() + asOf;
    }
}
