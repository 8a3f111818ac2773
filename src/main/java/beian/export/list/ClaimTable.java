package beian.export.list;

import static beian.export.table.ColumnType.BOOLEAN;
import static beian.export.table.ColumnType.INTEGER;
import static beian.export.table.ColumnType.PARTIAL_DATE;
import static beian.export.table.ColumnType.TEXT;
import static beian.export.table.ColumnType.oneOf;

import beian.claim.ClaimLine;
import beian.claim.verdict.Outcome.Because;
import beian.claim.verdict.Verdict;
import beian.export.table.Column;
import beian.export.table.Table;
import beian.filing.event.NotCheckable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Claims and their verdicts. */
public final class ClaimTable {

    public static final Table<ClaimLine> TABLE = new Table<>(
            "claims",
            "论断",
            "Claims",
            "每行一条论断，依规则集判断；不能查证的也列出。",
            "A claim a row, judged by a ruleset; those that cannot be checked too.",
            List.of("claim_id"),
            Table.KNOWN_AT,
            List.of(
                    new Column<>("claim_id", TEXT.always(), "论断标识", "Claim id", "唯一", "unique", ClaimLine::claimId),
                    new Column<>(
                            "statement_zh",
                            TEXT,
                            "说法（中文）",
                            "Statement in Chinese",
                            "录入者的措辞",
                            "in words of whoever recorded it",
                            line -> line.statement().zh()),
                    new Column<>(
                            "statement_en",
                            TEXT,
                            "说法（英文）",
                            "Statement in English",
                            "录入者的措辞",
                            "in words of whoever recorded it",
                            line -> line.statement().en()),
                    new Column<>("source", TEXT.always(), "来源", "Source", "谁说的", "who says it", ClaimLine::source),
                    new Column<>(
                            "published_on",
                            PARTIAL_DATE.always(),
                            "公布日期",
                            "Published on",
                            "年月日、年月或年",
                            "day, month or year",
                            ClaimLine::publishedOn),
                    new Column<>(
                            "verdict",
                            oneOf(Verdict.values()).always(),
                            "结论",
                            "Verdict",
                            "依所用规则集",
                            "by the ruleset that was asked for",
                            ClaimLine::verdict),
                    new Column<>(
                            "because",
                            TEXT,
                            "缺少",
                            "Because",
                            "无法判定时所缺者",
                            "what is missing for a verdict",
                            ClaimTable::because),
                    new Column<>(
                            "not_checkable",
                            oneOf(NotCheckable.values()),
                            "无从查证的原因",
                            "Why not checkable",
                            "可查证则空",
                            "blank if it can be checked",
                            ClaimLine::notCheckable),
                    new Column<>(
                            "retracted",
                            BOOLEAN.always(),
                            "已撤回",
                            "Retracted",
                            "是否已不再主张",
                            "whether it is not maintained any more",
                            ClaimLine::retracted),
                    new Column<>(
                            "ruleset",
                            TEXT.always(),
                            "规则集",
                            "Ruleset",
                            "名称与版本",
                            "name and version",
                            ClaimTable::ruleset),
                    new Column<>(
                            "position",
                            INTEGER.always(),
                            "日志位置",
                            "Log position",
                            "首次提出",
                            "at which it was first stated",
                            ClaimLine::first)));

    private ClaimTable() {}

    private static @Nullable String because(ClaimLine line) {
        Because because = line.because();
        return because == null ? null : because.code() + " " + String.join(" ", because.subjects());
    }

    private static String ruleset(ClaimLine line) {
        return line.ruleset().name() + " " + line.ruleset().version();
    }
}
