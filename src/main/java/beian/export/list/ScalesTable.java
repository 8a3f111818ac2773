package beian.export.list;

import static beian.export.table.ColumnType.INTEGER;
import static beian.export.table.ColumnType.TEXT;
import static beian.export.table.ColumnType.oneOf;

import beian.export.table.Column;
import beian.export.table.Table;
import beian.platform.projection.Answer;
import beian.scale.ScaleKind;
import beian.shift.stated.Scales;
import beian.shift.stated.Scales.Line;
import beian.shift.stated.Scales.Named;
import java.util.List;
import java.util.stream.Collectors;

/** What is stated of parameter scales, a row per group and wording. */
public final class ScalesTable {

    public static final Table<Line> TABLE = new Table<>(
            "scales",
            "参数规模原文",
            "Stated scales",
            "每行一组、一序列、一来源与一种写法。",
            "A row per group, series, source and wording.",
            List.of("group", "series", "source", "verbatim"),
            Table.KNOWN_AT,
            GroupColumns.and(
                    Line::group,
                    Line::batch,
                    Line::series,
                    Line::source,
                    new Column<>(
                            "verbatim",
                            TEXT,
                            "原文",
                            "As claimed",
                            "照原文；未写明则空",
                            "as printed; blank where nothing is stated",
                            Line::verbatim),
                    new Column<>(
                            "kind",
                            oneOf(ScaleKind.values()).always(),
                            "读作",
                            "Read as",
                            "怎样读",
                            "how it is read",
                            Line::kind),
                    new Column<>(
                            "lower",
                            INTEGER,
                            "下限",
                            "Lower bound",
                            "参数量；不限则空",
                            "parameters; blank if open",
                            Line::lower),
                    new Column<>(
                            "upper",
                            INTEGER,
                            "上限",
                            "Upper bound",
                            "参数量；不限则空",
                            "parameters; blank if open",
                            Line::upper),
                    new Column<>(
                            "active",
                            INTEGER,
                            "激活参数",
                            "Active parameters",
                            "混合专家模型",
                            "of a mixture of experts",
                            Line::active),
                    new Column<>(
                            "tier",
                            TEXT,
                            "归入",
                            "Counted in",
                            "所用规则集的档；不归入则空",
                            "of the ruleset that was asked for; blank if it is counted in none",
                            Line::tier),
                    new Column<>(
                            "lowest_tier",
                            TEXT.always(),
                            "最低可能档",
                            "Lowest tier possible",
                            "原文所允许",
                            "that the text allows",
                            Line::lowestTier),
                    new Column<>(
                            "highest_tier",
                            TEXT.always(),
                            "最高可能档",
                            "Highest tier possible",
                            "原文所允许",
                            "that the text allows",
                            Line::highestTier),
                    new Column<>("rows", INTEGER.always(), "行数", "Rows", "写法相同的行", "that state it so", Line::rows),
                    new Column<>(
                            "filings",
                            TEXT,
                            "备案标识",
                            "Filing ids",
                            "以空格分隔；超过 5000 行则空",
                            "parted by spaces; blank beyond 5,000 rows",
                            ScalesTable::filings)));

    private ScalesTable() {}

    private static String filings(Line line) {
        return line.filings().stream().map(Named::filingId).collect(Collectors.joining(" "));
    }

    public static Answer<List<Line>> rows(Answer<Scales> scales) {
        return new Answer<>(scales.position(), scales.body().lines());
    }
}
