package beian.export.list;

import static beian.export.table.ColumnType.DATE;
import static beian.export.table.ColumnType.INSTANT;
import static beian.export.table.ColumnType.INTEGER;
import static beian.export.table.ColumnType.PARTIAL_DATE;
import static beian.export.table.ColumnType.TEXT;
import static beian.export.table.ColumnType.oneOf;

import beian.export.table.Column;
import beian.export.table.Table;
import beian.filing.event.Series;
import beian.registry.Filing;
import beian.scale.Disclosure;
import beian.scale.ScaleKind;
import beian.scale.Tier;
import beian.scale.Tiers;
import java.util.List;
import java.util.stream.Collectors;

/** Filings, one row each, in the version that is seen from the position. */
public final class FilingTable {

    public static final Table<Filing> TABLE = new Table<>(
            "filings",
            "备案与登记",
            "Filings",
            "每行一项备案或登记，按日志顺序；序列各自计数，不可相加。",
            "One filing or registration per row, in the order of the log; series are counted apart and never added up.",
            List.of("filing_id"),
            Table.KNOWN_AT,
            List.of(
                    new Column<>(
                            "filing_id",
                            TEXT.always(),
                            "备案标识",
                            "Filing id",
                            "首次载明它的批次与行",
                            "batch and row that first stated it",
                            Filing::filingId),
                    new Column<>("version", INTEGER.always(), "版本", "Version", "自 1 起", "from 1", Filing::version),
                    new Column<>(
                            "batch_id",
                            TEXT.always(),
                            "批次",
                            "Batch",
                            "记录它的批次",
                            "the batch in which it is recorded",
                            Filing::batchId),
                    new Column<>(
                            "row",
                            INTEGER.always(),
                            "行",
                            "Row",
                            "批次中的行，自 1 起",
                            "row of the batch, from 1",
                            Filing::row),
                    new Column<>(
                            "series",
                            oneOf(Series.values()).always(),
                            "序列",
                            "Series",
                            "备案、登记、算法备案或深度合成备案",
                            "the regime's four series",
                            Filing::series),
                    new Column<>(
                            "model", TEXT.always(), "模型或服务", "Model or service", "照原文", "as printed", Filing::model),
                    new Column<>(
                            "company_id",
                            TEXT.always(),
                            "单位标识",
                            "Company id",
                            "它所属的备案历史",
                            "whose filing history it belongs to",
                            Filing::companyId),
                    new Column<>(
                            "registrant",
                            TEXT,
                            "备案单位",
                            "Registrant",
                            "照原文；原文空白则空",
                            "as printed; blank where the source's cell is",
                            Filing::registrant),
                    new Column<>("region", TEXT, "属地", "Region", "照原文", "as printed", Filing::region),
                    new Column<>(
                            "number",
                            TEXT,
                            "备案编号或上线编号",
                            "Filing number",
                            "照原文；在其序列中唯一",
                            "as printed; unique in its series",
                            Filing::number),
                    new Column<>(
                            "filed_on",
                            PARTIAL_DATE,
                            "备案时间",
                            "Filed on",
                            "年月日、年月或年",
                            "day, month or year",
                            Filing::filedOn),
                    new Column<>(
                            "filed_from",
                            DATE,
                            "备案时间最早",
                            "Filed on, earliest",
                            "备案时间可能的第一天",
                            "first day that it may be",
                            f -> Dates.first(f.filedOn())),
                    new Column<>(
                            "filed_to",
                            DATE,
                            "备案时间最晚",
                            "Filed on, latest",
                            "备案时间可能的最后一天",
                            "last day that it may be",
                            f -> Dates.last(f.filedOn())),
                    new Column<>(
                            "filed_on_printed",
                            TEXT,
                            "备案时间原文",
                            "Filed on, as printed",
                            "仅在写法不同时",
                            "only where it is written differently",
                            Filing::filedOnPrinted),
                    new Column<>(
                            "disclosure",
                            oneOf(Disclosure.values()).always(),
                            "披露情况",
                            "Disclosure",
                            "未披露单列，绝非小数",
                            "the undisclosed are a class of their own, not a small number",
                            Filing::disclosure),
                    new Column<>(
                            "scale",
                            TEXT,
                            "参数规模",
                            "Parameter scale",
                            "来源所称，照原文；未披露则空",
                            "as claimed by the source; blank if undisclosed",
                            f -> f.scale().verbatim()),
                    new Column<>(
                            "scale_kind",
                            oneOf(ScaleKind.values()).always(),
                            "读作",
                            "Scale read as",
                            "文字以何种方式说明规模",
                            "in what way the text states a scale",
                            f -> f.scale().kind()),
                    new Column<>(
                            "scale_lower",
                            INTEGER,
                            "参数量下界",
                            "Parameters, lower bound",
                            "个参数；无下界或不详则空",
                            "in parameters; blank where open or unknown",
                            f -> f.scale().lower()),
                    new Column<>(
                            "scale_upper",
                            INTEGER,
                            "参数量上界",
                            "Parameters, upper bound",
                            "个参数；无上界或不详则空",
                            "in parameters; blank where open or unknown",
                            f -> f.scale().upper()),
                    new Column<>(
                            "tier",
                            oneOf(Tiers.SHIPPED.list().stream().map(Tier::code).toList()),
                            "档",
                            "Tier",
                            "随附的默认规则所归的档；无法归档则空",
                            "by the default ruleset as shipped; blank where it places none",
                            Filing::tier),
                    new Column<>(
                            "scenario",
                            TEXT,
                            "应用场景",
                            "Scenario",
                            "以本项目的文字概述",
                            "summarised in this project's own words",
                            Filing::scenario),
                    new Column<>(
                            "flags",
                            TEXT,
                            "存疑",
                            "Doubtful",
                            "标记，以空格分隔",
                            "flags, parted by spaces",
                            f -> String.join(" ", f.flags())),
                    new Column<>(
                            "source",
                            TEXT.always(),
                            "来源",
                            "Source",
                            "公布者，照原文",
                            "who published it, as printed",
                            Filing::source),
                    new Column<>(
                            "published_on",
                            PARTIAL_DATE.always(),
                            "公布日期",
                            "Published on",
                            "年月日、年月或年",
                            "day, month or year",
                            Filing::publishedOn),
                    new Column<>(
                            "published_from",
                            DATE.always(),
                            "公布日期最早",
                            "Published on, earliest",
                            "可能的第一天",
                            "first day that it may be",
                            f -> Dates.first(f.publishedOn())),
                    new Column<>(
                            "published_to",
                            DATE.always(),
                            "公布日期最晚",
                            "Published on, latest",
                            "可能的最后一天",
                            "last day that it may be",
                            f -> Dates.last(f.publishedOn())),
                    new Column<>(
                            "public_from",
                            DATE.always(),
                            "确已公开",
                            "Public from",
                            "公众确可知悉的第一天",
                            "first day on which the public could certainly know it",
                            Filing::publicFrom),
                    new Column<>(
                            "source_table", TEXT, "来源中的表", "Table in the source", "照原文", "as printed", f -> f.locator()
                                    .table()),
                    new Column<>(
                            "source_row",
                            TEXT,
                            "来源中的行",
                            "Row in the source",
                            "所印行号",
                            "its label as printed",
                            f -> f.locator().row()),
                    new Column<>(
                            "statements",
                            INTEGER.always(),
                            "陈述数",
                            "Statements",
                            "列出它的来源行数",
                            "rows of sources that list it",
                            Filing::statements),
                    new Column<>(
                            "disputed",
                            TEXT,
                            "分歧项",
                            "Disputed",
                            "来源说法不一的项，以空格分隔",
                            "what sources state differently, parted by spaces",
                            FilingTable::disputed),
                    new Column<>(
                            "withdrawn",
                            INTEGER,
                            "撤回位置",
                            "Withdrawn",
                            "撤回事件的位置；有效则空",
                            "position of its withdrawal; blank while it holds",
                            Filing::withdrawn),
                    new Column<>(
                            "known_from",
                            INTEGER.always(),
                            "记入位置",
                            "Known from",
                            "产生此版本的事件在日志中的位置",
                            "log position of the event that made this version",
                            Filing::knownFrom),
                    new Column<>(
                            "recorded_at",
                            INSTANT.always(),
                            "记录时间",
                            "Recorded at",
                            "协调世界时",
                            "UTC",
                            Filing::recordedAt)));

    private FilingTable() {}

    private static String disputed(Filing filing) {
        return filing.sides().stream()
                .filter(side -> !side.disagree().isEmpty())
                .map(side -> side.cell().name())
                .collect(Collectors.joining(" "));
    }
}
