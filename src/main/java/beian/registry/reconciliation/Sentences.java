package beian.registry.reconciliation;

import beian.filing.event.Series;
import beian.registry.fact.Stated;
import beian.registry.reconciliation.Line.By;
import beian.registry.reconciliation.Line.Count;
import beian.registry.reconciliation.Line.Reason;
import beian.registry.reconciliation.Line.Sentence;
import beian.registry.reconciliation.Line.What;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a line says, in plain words. */
final class Sentences {

    private static final int NAMED = 8;

    private Sentences() {}

    static Sentence of(Entry entry, Candidates candidates) {
        return new Sentence(
                subjectZh(entry) + "：" + numbersZh(entry) + judgedZh(entry, candidates),
                subjectEn(entry) + ": " + numbersEn(entry) + judgedEn(entry, candidates));
    }

    private static String subjectZh(Entry entry) {
        String asOf = entry.asOf() == null ? "" : "（截至 " + entry.asOf() + "）";
        return switch (entry.what()) {
            case MODELS -> "本批模型";
            case COMPANIES -> "本批单位";
            case CUMULATIVE -> "累计" + zh(entry.series()) + asOf;
            case WITHIN -> entry.within() + " 期内" + zh(entry.series()) + asOf;
            case ORDINALS -> zh(entry.series()) + "序号";
        };
    }

    private static String subjectEn(Entry entry) {
        String asOf = entry.asOf() == null ? "" : " (as of " + entry.asOf() + ")";
        return switch (entry.what()) {
            case MODELS -> "Models of this batch";
            case COMPANIES -> "Companies of this batch";
            case CUMULATIVE -> en(entry.series()) + " so far" + asOf;
            case WITHIN -> en(entry.series()) + " within " + entry.within() + asOf;
            case ORDINALS -> "序号 of " + en(entry.series()).toLowerCase(Locale.ROOT);
        };
    }

    private static String zh(@Nullable Series series) {
        return series == null
                ? ""
                : switch (series) {
                    case FILING -> "备案";
                    case REGISTRATION -> "登记";
                    case ALGORITHM -> "算法备案";
                    case DEEP_SYNTHESIS -> "深度合成服务算法备案";
                };
    }

    private static String en(@Nullable Series series) {
        return series == null
                ? ""
                : switch (series) {
                    case FILING -> "Filings";
                    case REGISTRATION -> "Registrations";
                    case ALGORITHM -> "Algorithm filings";
                    case DEEP_SYNTHESIS -> "Deep-synthesis filings";
                };
    }

    private static String numbersZh(Entry entry) {
        Stated announced = entry.announced();
        String stated = entry.what() == What.ORDINALS
                ? announced.printed() + " 应有 " + announced.least() + " 行"
                : announced.numbering() ? "按来源序号为 " + announced.least() : "公布 " + announced.printed();
        return stated + "，记录 " + counted(entry.recorded(), "按日期 ", "") + otherwise(entry, "，按日期 ", "，按公布批次 ") + "。";
    }

    private static String numbersEn(Entry entry) {
        Stated announced = entry.announced();
        String stated = entry.what() == What.ORDINALS
                ? announced.printed() + " promise " + announced.least() + " rows"
                : announced.numbering()
                        ? "the source's own 序号 come to " + announced.least()
                        : "announced " + announced.printed();
        return stated + ", recorded " + counted(entry.recorded(), "", " by date")
                + otherwise(entry, ", by date ", ", by what was published ") + ". ";
    }

    private static String counted(Count count, String before, String after) {
        boolean dated = count.by() == By.DATE;
        return (dated ? before : "") + range(count) + (dated ? after : "");
    }

    private static String range(Count count) {
        return count.least() == count.most() ? "" + count.least() : count.least() + "–" + count.most();
    }

    private static String otherwise(Entry entry, String byDate, String byPublication) {
        return entry.otherwise().stream()
                .map(count -> (count.by() == By.DATE ? byDate : byPublication) + range(count))
                .collect(Collectors.joining());
    }

    private static String judgedZh(Entry entry, Candidates candidates) {
        List<Reason> reasons = entry.finding().reasons();
        String why = reasons.stream().map(Wording::zh).collect(Collectors.joining("；"));
        String because = why.isEmpty() ? "" : why + "。";
        return switch (entry.finding().state()) {
            case AGREES -> "一致。" + because;
            case EXPLAINED -> "已有说明：" + because;
            case EXPLICABLE -> because + "可由 " + candidates.total() + " 行说明，但无人记录如此：" + named(candidates, true) + "。";
            case OPEN -> entry.announced().isNumber() ? "尚无解释。" + because : "所印不是可以核对的数。";
        };
    }

    private static String judgedEn(Entry entry, Candidates candidates) {
        List<Reason> reasons = entry.finding().reasons();
        String why = reasons.stream().map(Wording::en).collect(Collectors.joining("; "));
        String because = why.isEmpty() ? "" : why + ". ";
        String judged =
                switch (entry.finding().state()) {
                    case AGREES -> "They agree. " + because;
                    case EXPLAINED -> "Explained: " + because;
                    case EXPLICABLE ->
                        because + (candidates.total() == 1 ? "1 row" : candidates.total() + " rows")
                                + " would account for it, though nobody recorded it: "
                                + named(candidates, false)
                                + ".";
                    case OPEN ->
                        entry.announced().isNumber()
                                ? "Not explained. " + because
                                : "What is printed is no number that can be checked.";
                };
        return judged.strip();
    }

    /** Why, then the rows that it is said of. */
    private static String named(Candidates candidates, boolean zh) {
        return candidates.rows().stream()
                .collect(Collectors.groupingBy(Candidates.Row::why, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(group -> (zh ? Wording.zh(group.getKey()) + "：" : Wording.en(group.getKey()) + ": ")
                        + group.getValue().stream()
                                .limit(NAMED)
                                .map(row -> called(row, zh))
                                .collect(Collectors.joining(zh ? "、" : ", "))
                        + (group.getValue().size() > NAMED ? " …" : ""))
                .collect(Collectors.joining(zh ? "；" : "; "));
    }

    private static String called(Candidates.Row row, boolean zh) {
        String name = row.company() == null || row.why() == Candidates.Why.COMPANY_BLANK ? row.model() : row.company();
        String beside =
                row.neighbours().isEmpty() ? "" : (zh ? "，邻行为 " : ", beside ") + String.join("/", row.neighbours());
        return zh ? name + "（" + row.statementId() + beside + "）" : name + " (" + row.statementId() + beside + ")";
    }
}
