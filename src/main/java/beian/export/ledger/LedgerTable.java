package beian.export.ledger;

import static beian.export.table.ColumnType.DIFFERENCE;
import static beian.export.table.ColumnType.INTEGER;
import static beian.export.table.ColumnType.PARTIAL_DATE;
import static beian.export.table.ColumnType.TEXT;
import static beian.export.table.ColumnType.oneOf;

import beian.export.table.Column;
import beian.export.table.Table;
import beian.filing.event.BatchKind;
import beian.filing.event.Series;
import beian.registry.reconciliation.Line;
import java.util.List;

/** Announced against recorded, a row per number that was announced. */
public final class LedgerTable {

    public static final Table<LedgerRow> TABLE = new Table<>(
            "reconciliation",
            "公布与所录",
            "Announced against recorded",
            "每行一个公布的数。",
            "A row per number that was announced.",
            List.of("batch_id", "what", "series", "within", "as_of"),
            Table.KNOWN_AT,
            List.of(
                    new Column<>(
                            "batch_id", TEXT.always(), "批次", "Batch", "批次标识", "id of the batch", row -> row.account()
                                    .batchId()),
                    new Column<>(
                            "source",
                            TEXT.always(),
                            "来源",
                            "Source",
                            "公布者，照原文",
                            "who announced it, as printed",
                            row -> row.account().source()),
                    new Column<>(
                            "kind",
                            oneOf(BatchKind.values()).always(),
                            "批次类型",
                            "Kind of batch",
                            "增量、累计或研报批次",
                            "what the batch lists",
                            row -> row.account().kind()),
                    new Column<>(
                            "published_on",
                            PARTIAL_DATE.always(),
                            "公布日期",
                            "Published on",
                            "日、月或年",
                            "day, month or year",
                            row -> row.account().publishedOn()),
                    new Column<>(
                            "what",
                            oneOf(Line.What.values()).always(),
                            "所计",
                            "What is counted",
                            "模型、单位、累计、期内或序号",
                            "models, companies, the total so far, those within a time, or ordinals",
                            row -> row.line().what()),
                    new Column<>(
                            "series",
                            oneOf(Series.values()),
                            "序列",
                            "Series",
                            "模型与单位不分序列，则空",
                            "blank for models and companies of a batch",
                            row -> row.line().series()),
                    new Column<>(
                            "within",
                            PARTIAL_DATE,
                            "期间",
                            "Within",
                            "所计的年或月",
                            "month or year that is counted",
                            row -> row.line().within()),
                    new Column<>(
                            "as_of",
                            PARTIAL_DATE,
                            "截至",
                            "As of",
                            "来源称截至何时",
                            "up to when the source counted, where it says so",
                            row -> row.line().asOf()),
                    new Column<>("announced", TEXT.always(), "公布数", "Announced", "照原文", "as printed", row -> row.line()
                            .announced()
                            .printed()),
                    new Column<>(
                            "announced_least",
                            INTEGER,
                            "公布数至少",
                            "Announced, at least",
                            "不限或读不出则空",
                            "blank if open or unreadable",
                            row -> row.line().announced().least()),
                    new Column<>(
                            "announced_most",
                            INTEGER,
                            "公布数至多",
                            "Announced, at most",
                            "不限或读不出则空",
                            "blank if open or unreadable",
                            row -> row.line().announced().most()),
                    new Column<>(
                            "by",
                            oneOf(Line.By.values()).always(),
                            "所录如何计",
                            "Recorded is counted by",
                            "行、公布或日期",
                            "rows, publication or date",
                            row -> row.line().recorded().by()),
                    new Column<>(
                            "recorded_least",
                            INTEGER.always(),
                            "所录至少",
                            "Recorded, at least",
                            "确定的",
                            "what is certain",
                            row -> row.line().recorded().least()),
                    new Column<>(
                            "recorded_most",
                            INTEGER.always(),
                            "所录至多",
                            "Recorded, at most",
                            "可能的",
                            "what is possible",
                            row -> row.line().recorded().most()),
                    new Column<>(
                            "difference_least",
                            DIFFERENCE,
                            "差至少",
                            "Difference, at least",
                            "所录减公布",
                            "recorded less announced",
                            row -> row.line().difference().least()),
                    new Column<>(
                            "difference_most",
                            DIFFERENCE,
                            "差至多",
                            "Difference, at most",
                            "所录减公布",
                            "recorded less announced",
                            row -> row.line().difference().most()),
                    new Column<>(
                            "state",
                            oneOf(Line.State.values()).always(),
                            "状态",
                            "State",
                            "相符、已说明、可解释或未决",
                            "agrees, explained, explicable or open",
                            row -> row.line().state()),
                    new Column<>(
                            "reasons",
                            TEXT,
                            "说明",
                            "Reasons",
                            "所录或来源编号所说明，以空格分隔",
                            "what is recorded or numbered accounts for it, parted by spaces",
                            row -> row.reasons()),
                    new Column<>(
                            "explained",
                            INTEGER.always(),
                            "已说明数",
                            "Explained",
                            "说明所及之数",
                            "how many the reasons account for",
                            row -> row.explained()),
                    new Column<>(
                            "candidates",
                            INTEGER.always(),
                            "候选数",
                            "Candidates",
                            "若来源另计则可解释的行",
                            "rows that would account for it if the source had counted them differently",
                            row -> row.line().candidates().total()),
                    new Column<>(
                            "candidate_rows",
                            TEXT,
                            "候选行",
                            "Candidate rows",
                            "前 20 行，以空格分隔",
                            "the first 20, parted by spaces",
                            row -> row.candidates()),
                    new Column<>(
                            "sentence_zh", TEXT.always(), "说法", "In Chinese", "一句话", "a sentence", row -> row.line()
                                    .sentence()
                                    .zh()),
                    new Column<>(
                            "sentence_en", TEXT.always(), "英文说法", "In English", "一句话", "a sentence", row -> row.line()
                                    .sentence()
                                    .en())));

    private LedgerTable() {}
}
