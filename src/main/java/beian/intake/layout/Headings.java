package beian.intake.layout;

import beian.platform.SearchText;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Wordings that stand above columns, in Chinese and English. */
final class Headings {

    private static final Map<Field, List<String>> WORDINGS = new EnumMap<>(Map.of(
            Field.ORDINAL, List.of("序号", "编号序", "no.", "no", "#", "seq", "serial", "ordinal"),
            Field.REGION,
                    List.of("属地", "地区", "省份", "省市", "地市", "所在地", "注册地", "所属区域", "区域", "region", "province", "location"),
            Field.MODEL,
                    List.of(
                            "模型名称",
                            "大模型名称",
                            "应用/功能名称",
                            "应用名称",
                            "功能名称",
                            "产品名称",
                            "服务名称",
                            "算法名称",
                            "名称",
                            "模型",
                            "大模型",
                            "model",
                            "modelname",
                            "application",
                            "product",
                            "name"),
            Field.COMPANY,
                    List.of(
                            "备案单位",
                            "登记单位",
                            "备案主体",
                            "登记主体",
                            "主体名称",
                            "主体",
                            "单位名称",
                            "企业名称",
                            "公司名称",
                            "公司",
                            "企业",
                            "机构",
                            "申请单位",
                            "开发单位",
                            "registrant",
                            "company",
                            "companyname",
                            "developer",
                            "entity",
                            "filer"),
            Field.NUMBER,
                    List.of(
                            "备案号",
                            "备案编号",
                            "上线编号",
                            "登记编号",
                            "登记号",
                            "filingnumber",
                            "filingno.",
                            "filingno",
                            "registrationnumber",
                            "recordnumber",
                            "number"),
            Field.FILED_ON,
                    List.of(
                            "备案时间",
                            "登记时间",
                            "备案日期",
                            "登记日期",
                            "通过时间",
                            "上线时间",
                            "日期",
                            "时间",
                            "date",
                            "filingdate",
                            "registrationdate",
                            "filedon",
                            "dateoffiling"),
            Field.SCALE, List.of("参数规模", "参数量", "模型参数", "参数", "parameters", "parameterscale", "scale", "size"),
            Field.SCENARIO,
                    List.of("适用场景", "应用场景", "使用场景", "应用领域", "主要功能", "用途", "scenario", "usecase", "applicationscenario"),
            Field.BATCH, List.of("批次", "备案批次", "获批批次", "获批时间", "batch", "wave", "round")));

    /** Longer headings are sentences; cells of this length may still be headings. */
    private static final int LONGEST = 40;

    private static final int SHORTEST_PART = 2;
    private static final Pattern ASIDE = Pattern.compile("[(\\[【].*?[)\\]】]|[*:]");

    private Headings() {}

    /** The field whose usual wording this is. */
    static Optional<Field> exact(String heading) {
        String wording = normalise(heading);
        return WORDINGS.entrySet().stream()
                .filter(field -> field.getValue().contains(wording))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The field whose usual wording, the longest one first, is part of this. */
    static Optional<Field> part(String heading) {
        String wording = normalise(heading);
        Optional<Field> found = Optional.empty();
        int longest = SHORTEST_PART - 1;
        for (Map.Entry<Field, List<String>> field : WORDINGS.entrySet()) {
            for (String usual : field.getValue()) {
                if (usual.length() > longest && wording.contains(usual) && wording.length() <= LONGEST) {
                    longest = usual.length();
                    found = Optional.of(field.getKey());
                }
            }
        }
        return found;
    }

    /** What tables with the same headings have in common. */
    static String key(List<String> headings) {
        return headings.stream().map(Headings::normalise).collect(Collectors.joining("|"));
    }

    static String normalise(String heading) {
        return ASIDE.matcher(SearchText.of(heading)).replaceAll("");
    }
}
