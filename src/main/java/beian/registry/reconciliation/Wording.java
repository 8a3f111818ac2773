package beian.registry.reconciliation;

import beian.registry.reconciliation.Candidates.Why;
import beian.registry.reconciliation.Line.Reason;
import java.util.List;
import java.util.stream.Collectors;

/** Words for what accounts for a difference. */
final class Wording {

    private static final int NAMED = 10;

    private Wording() {}

    static String zh(Reason reason) {
        String ordinals = listed(reason.ordinals());
        return switch (reason.cause()) {
            case ORDINAL_MISSING ->
                "来源编号中的序号 " + ordinals + "（共 " + reason.accountsFor() + " 个，批次 " + String.join("、", reason.batches())
                        + "）没有记录的行";
            case ORDINAL_ELSEWHERE -> "序号 " + ordinals + " 见于该来源的其他批次";
            case ORDINAL_OUT_OF_ORDER -> "序号 " + ordinals + " 未按顺序排印，行均已记录";
            case EARLIER_NOT_RECORDED -> "编号自 " + ordinals + " 起，此前公布的 " + reason.accountsFor() + " 行未记录";
            case MERGED -> reason.accountsFor() + " 家单位已并入本批另一家（事件位置 " + listed(reason.events()) + "）";
            case LINKED -> reason.accountsFor() + " 行与本批另一行算作同一备案（事件位置 " + listed(reason.events()) + "）";
        };
    }

    static String en(Reason reason) {
        String ordinals = listed(reason.ordinals());
        return switch (reason.cause()) {
            case ORDINAL_MISSING ->
                "no recorded row has 序号 " + ordinals + " of the source's own numbering (" + reason.accountsFor()
                        + " in all, batch " + String.join(", ", reason.batches()) + ")";
            case ORDINAL_ELSEWHERE -> "序号 " + ordinals + " stand in other batches of the source";
            case ORDINAL_OUT_OF_ORDER -> "序号 " + ordinals + " are printed out of order, and all are recorded";
            case EARLIER_NOT_RECORDED ->
                "the numbering begins at " + ordinals + "; the " + reason.accountsFor()
                        + " rows announced before are not recorded";
            case MERGED ->
                (reason.accountsFor() == 1 ? "1 company is" : reason.accountsFor() + " companies are")
                        + " shown under another one of the batch (positions "
                        + listed(reason.events()) + ")";
            case LINKED ->
                (reason.accountsFor() == 1 ? "1 row counts" : reason.accountsFor() + " rows count")
                        + " as the same filing as another one (positions "
                        + listed(reason.events()) + ")";
        };
    }

    private static String listed(List<? extends Number> numbers) {
        return numbers.stream().limit(NAMED).map(Number::toString).collect(Collectors.joining(", "))
                + (numbers.size() > NAMED ? ", …" : "");
    }

    static String zh(Why why) {
        return switch (why) {
            case NAME_WITHHELD -> "来源未公布名称，或未计入";
            case LATE_ENTRY -> "补登，或未计入";
            case WITHDRAWN -> "已撤回，或未计入";
            case COMPANY_BLANK -> "单位栏空白，或属已列单位之一";
            case DATE_OPEN -> "日期不全，或在其内，或在其外";
            case FIRST_DAYS -> "在期初数日，或已计入上一期";
            case LAST_DAYS -> "在期末数日，或计入下一期";
            case DAYS_BEFORE -> "在此前数日，或计入本期";
            case DAYS_AFTER -> "在此后数日，或已计入";
            case ORDINAL_DOUBLED -> "序号重复";
            case BESIDE_GAP -> "与缺号相邻";
        };
    }

    static String en(Why why) {
        return switch (why) {
            case NAME_WITHHELD -> "name withheld by the source, perhaps not counted";
            case LATE_ENTRY -> "entered late (补登), perhaps not counted";
            case WITHDRAWN -> "withdrawn, perhaps not counted";
            case COMPANY_BLANK -> "company cell blank, perhaps one of the companies named";
            case DATE_OPEN -> "date partial or absent, so within or not";
            case FIRST_DAYS -> "of the first days, perhaps counted in the stretch before";
            case LAST_DAYS -> "of the last days, perhaps counted in the next stretch";
            case DAYS_BEFORE -> "of the days before, perhaps counted here";
            case DAYS_AFTER -> "of the days after, perhaps counted already";
            case ORDINAL_DOUBLED -> "序号 doubled";
            case BESIDE_GAP -> "beside a missing row";
        };
    }
}
