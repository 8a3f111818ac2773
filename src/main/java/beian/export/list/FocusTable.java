package beian.export.list;

import static beian.export.table.ColumnType.INTEGER;
import static beian.export.table.ColumnType.NUMBER;
import static beian.export.table.ColumnType.TEXT;
import static beian.export.table.ColumnType.oneOf;

import beian.export.list.FocusRow.Respect;
import beian.export.table.Column;
import beian.export.table.Table;
import java.util.List;

/** The focus shift, a row per group and part. */
public final class FocusTable {

    public static final Table<FocusRow> TABLE = new Table<>(
            "focus-shift",
            "用途与模态",
            "Focus shift",
            "每行一组、一序列、一来源、一方面与一类；同一组的合计在其各行重复，不可相加。",
            "A row per group, series, source, respect and part; the totals of a group stand in each of its rows and are not to be added up.",
            List.of("group", "series", "source", "respect", "part"),
            Table.KNOWN_AT,
            GroupColumns.and(
                    FocusRow::group,
                    FocusRow::batch,
                    FocusRow::series,
                    FocusRow::source,
                    new Column<>(
                            "rows", INTEGER.always(), "组内行数", "Rows of the group", "全部", "all of them", row -> row.of()
                                    .rows()),
                    new Column<>(
                            "by_person",
                            INTEGER.always(),
                            "人工分类",
                            "Classified by a person",
                            "其余依规则集的词",
                            "the others by words of the ruleset",
                            row -> row.of().byPerson()),
                    new Column<>(
                            "withdrawn",
                            INTEGER.always(),
                            "组内已撤回",
                            "Withdrawn in the group",
                            "备案已撤回的行，不计入其他各列",
                            "rows whose filing is withdrawn; counted in no other column",
                            row -> row.of().withdrawn()),
                    new Column<>(
                            "respect",
                            oneOf(Respect.values()).always(),
                            "方面",
                            "Respect",
                            "用途、行业或模态",
                            "focus, sector or modality",
                            FocusRow::respect),
                    new Column<>(
                            "part",
                            TEXT.always(),
                            "类",
                            "Part",
                            "代码；未写明行业为 ?",
                            "its code; ? where no sector is said",
                            FocusRow::part),
                    new Column<>(
                            "count",
                            INTEGER.always(),
                            "本类行数",
                            "Rows of the part",
                            "如此分类的行",
                            "that are classified so",
                            FocusRow::count),
                    new Column<>(
                            "share_of_classified",
                            NUMBER,
                            "占已分类",
                            "Share of the classified",
                            "0 至 1；无已分类则空",
                            "from 0 to 1; blank if nothing is classified",
                            FocusRow::share),
                    new Column<>(
                            "unclassified",
                            INTEGER.always(),
                            "组内未分类",
                            "Unclassified in the group",
                            "在这一方面",
                            "in this respect",
                            FocusRow::unclassified),
                    new Column<>(
                            "lowest_share",
                            NUMBER.always(),
                            "最低份额",
                            "Lowest share",
                            "占全部行，0 至 1",
                            "of all rows, from 0 to 1",
                            FocusRow::lowest),
                    new Column<>(
                            "highest_share",
                            NUMBER.always(),
                            "最高份额",
                            "Highest share",
                            "占全部行，0 至 1",
                            "of all rows, from 0 to 1",
                            FocusRow::highest)));

    private FocusTable() {}
}
