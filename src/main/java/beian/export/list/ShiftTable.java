package beian.export.list;

import static beian.export.table.ColumnType.DATE;
import static beian.export.table.ColumnType.INTEGER;
import static beian.export.table.ColumnType.NUMBER;
import static beian.export.table.ColumnType.PARTIAL_DATE;
import static beian.export.table.ColumnType.TEXT;

import beian.export.table.Column;
import beian.export.table.Table;
import beian.platform.projection.Answer;
import beian.shift.ScaleShift;
import beian.shift.ScaleShift.Group;
import beian.shift.course.Share;
import java.util.List;

/** The scale shift, a row per group and tier. */
public final class ShiftTable {

    public static final Table<Group> TABLE = new Table<>(
            "scale-shift",
            "参数规模变化",
            "Scale shift",
            "每行一组、一序列、一来源与一档；同一组的合计在其各行重复，不可相加。",
            "A row per group, series, source and tier; the totals of a group stand in each of its rows and are not to be added up.",
            List.of("group", "series", "source", "tier"),
            Table.KNOWN_AT,
            GroupColumns.and(
                    Group::group,
                    Group::batch,
                    Group::series,
                    Group::source,
                    new Column<>(
                            "published_on",
                            PARTIAL_DATE,
                            "公布日期",
                            "Published on",
                            "年月日、年月或年；按期间分组则空",
                            "day, month or year; blank if grouped by period",
                            Group::publishedOn),
                    new Column<>(
                            "published_from",
                            DATE,
                            "公布日期最早",
                            "Published on, earliest",
                            "可能的第一天",
                            "first day that it may be",
                            g -> Dates.first(g.publishedOn())),
                    new Column<>(
                            "published_to",
                            DATE,
                            "公布日期最晚",
                            "Published on, latest",
                            "可能的最后一天",
                            "last day that it may be",
                            g -> Dates.last(g.publishedOn())),
                    new Column<>(
                            "rows", INTEGER.always(), "组内行数", "Rows of the group", "全部", "all of them", Group::rows),
                    new Column<>(
                            "disclosed",
                            INTEGER.always(),
                            "组内已披露",
                            "Disclosed in the group",
                            "数值可归入一档的行",
                            "rows with a figure that is placed in a tier",
                            Group::disclosed),
                    new Column<>(
                            "not_placed",
                            INTEGER.always(),
                            "组内无法归档",
                            "Not placed in the group",
                            "范围过宽的行",
                            "rows with a figure too wide for one tier",
                            Group::notPlaced),
                    new Column<>(
                            "no_figure",
                            INTEGER.always(),
                            "组内无数值",
                            "No figure in the group",
                            "有文字而无参数量的行",
                            "rows that state something, but no number of parameters",
                            Group::noFigure),
                    new Column<>(
                            "undisclosed",
                            INTEGER.always(),
                            "组内未披露",
                            "Undisclosed in the group",
                            "未写明的行",
                            "rows that state nothing",
                            Group::undisclosed),
                    new Column<>(
                            "withdrawn",
                            INTEGER.always(),
                            "组内已撤回",
                            "Withdrawn in the group",
                            "备案已撤回的行，不计入其他各列",
                            "rows whose filing is withdrawn; counted in no other column",
                            Group::withdrawn),
                    new Column<>(
                            "tier",
                            TEXT.always(),
                            "档",
                            "Tier",
                            "所用规则集的档",
                            "of the ruleset that was asked for",
                            g -> tier(g).tier()),
                    new Column<>(
                            "count",
                            INTEGER.always(),
                            "本档行数",
                            "Rows of the tier",
                            "归入本档的行",
                            "that the ruleset places here",
                            g -> tier(g).count()),
                    new Column<>(
                            "share_of_disclosed",
                            NUMBER,
                            "占已披露",
                            "Share of the disclosed",
                            "0 至 1；无披露则空",
                            "from 0 to 1; blank if nothing is disclosed",
                            g -> tier(g).shareOfDisclosed()),
                    new Column<>(
                            "certain",
                            INTEGER.always(),
                            "确在本档",
                            "Certainly here",
                            "无论未知为何",
                            "whatever the unknown turns out to be",
                            g -> tier(g).certain()),
                    new Column<>(
                            "possible",
                            INTEGER.always(),
                            "可能在本档",
                            "Possibly here",
                            "含所有无数值的行",
                            "with all rows that have no figure",
                            g -> tier(g).possible()),
                    new Column<>(
                            "lowest_share",
                            NUMBER.always(),
                            "最低份额",
                            "Lowest share",
                            "占全部行，0 至 1",
                            "of all rows, from 0 to 1",
                            g -> tier(g).lowest()),
                    new Column<>(
                            "highest_share",
                            NUMBER.always(),
                            "最高份额",
                            "Highest share",
                            "占全部行，0 至 1",
                            "of all rows, from 0 to 1",
                            g -> tier(g).highest())));

    private ShiftTable() {}

    private static Share tier(Group group) {
        return group.tiers().get(0);
    }

    /** Every group once per tier, each time with that tier alone. */
    public static Answer<List<Group>> rows(Answer<ScaleShift> shift) {
        List<Group> rows = shift.body().groups().stream()
                .flatMap(group -> group.tiers().stream().map(tier -> alone(group, tier)))
                .toList();
        return new Answer<>(shift.position(), rows);
    }

    private static Group alone(Group group, Share tier) {
        return new Group(
                group.group(),
                group.series(),
                group.source(),
                group.batch(),
                group.publishedOn(),
                group.rows(),
                group.disclosed(),
                group.notPlaced(),
                group.noFigure(),
                group.undisclosed(),
                group.withdrawn(),
                List.of(tier),
                List.of(),
                null);
    }
}
