package beian.export.list;

import static beian.export.table.ColumnType.BOOLEAN;
import static beian.export.table.ColumnType.INTEGER;
import static beian.export.table.ColumnType.PARTIAL_DATE;
import static beian.export.table.ColumnType.TEXT;
import static beian.export.table.ColumnType.oneOf;

import beian.export.list.RegistryRow.What;
import beian.export.table.Column;
import beian.export.table.Table;
import beian.filing.event.Series;
import beian.registry.statistics.RegistryStatistics.Announced;
import java.util.List;

/** The registry in numbers, a row per count. */
public final class RegistryTable {

    public static final Table<RegistryRow> TABLE = new Table<>(
            "registry-statistics",
            "备案统计",
            "Registry statistics",
            "每行一个计数；不同序列、来源与方面不可相加。",
            "A count a row; series, sources and what they are counted by are not to be added up.",
            List.of("series", "what", "key", "source"),
            Table.KNOWN_AT,
            List.of(
                    new Column<>(
                            "series",
                            oneOf(Series.values()).always(),
                            "序列",
                            "Series",
                            "序列各自统计",
                            "each by itself",
                            RegistryRow::series),
                    new Column<>(
                            "what",
                            oneOf(What.values()).always(),
                            "按何统计",
                            "Counted by",
                            "公告、备案时间、属地、单位（最多的十家）或股票代码",
                            "announcement, date filed, region, registrant (the ten largest) or stock code",
                            RegistryRow::what),
                    new Column<>(
                            "key",
                            TEXT,
                            "项",
                            "Key",
                            "批次或期间、属地、单位标识、股票代码；未写明则空",
                            "batch or period, region, company id, stock code; blank where none is stated",
                            RegistryRow::key),
                    new Column<>(
                            "name",
                            TEXT,
                            "名称",
                            "Name",
                            "单位，或股票代码的持有者",
                            "of the company, or of the holder of the stock code",
                            RegistryRow::name),
                    new Column<>(
                            "least",
                            INTEGER.always(),
                            "至少",
                            "At least",
                            "确定计入的备案",
                            "filings that are counted here for certain",
                            RegistryRow::least),
                    new Column<>(
                            "most",
                            INTEGER.always(),
                            "至多",
                            "At most",
                            "可能计入的备案",
                            "those that may be",
                            RegistryRow::most),
                    new Column<>(
                            "source",
                            TEXT,
                            "来源",
                            "Source",
                            "公告者，照原文",
                            "who announced it, as printed",
                            row -> row.of(Announced::source)),
                    new Column<>(
                            "wave",
                            BOOLEAN,
                            "是否研报批次",
                            "Wave",
                            "研报所计，非监管机构的批次",
                            "as analysts count; no batch of the regulator",
                            row -> row.of(Announced::wave)),
                    new Column<>(
                            "published_on",
                            PARTIAL_DATE,
                            "公布日期",
                            "Published on",
                            "按公告",
                            "of the announcement",
                            row -> row.of(Announced::publishedOn)),
                    new Column<>(
                            "appearing",
                            INTEGER,
                            "新出现",
                            "Appearing",
                            "该来源此前未列的备案",
                            "that no earlier announcement of the source lists",
                            row -> row.of(Announced::appearing)),
                    new Column<>(
                            "cumulative",
                            INTEGER,
                            "累计",
                            "So far",
                            "该来源至此所列",
                            "those of the source so far",
                            row -> row.of(Announced::cumulative)),
                    new Column<>(
                            "total",
                            INTEGER,
                            "公布的累计",
                            "Announced total",
                            "来源自称的累计；未公布则空",
                            "what the source announced as that; blank if none",
                            row -> row.of(Announced::total)),
                    new Column<>(
                            "first_time_registrants",
                            INTEGER,
                            "首次出现的单位",
                            "First-time registrants",
                            "该来源此前未列",
                            "of whom no earlier announcement of the source lists any",
                            row -> row.of(Announced::firstTimeRegistrants))));

    private RegistryTable() {}
}
