package beian.registry.statement;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Provinces in the official order (GB/T 2260), with whatever 属地 is printed for them. */
public final class Provinces {

    /** What stands after all of them: another text, or none. */
    public static final int OTHER = 99;

    private static final List<String> IN_ORDER = List.of(
            "北京", "天津", "河北", "山西", "内蒙古", "辽宁", "吉林", "黑龙江", "上海", "江苏", "浙江", "安徽", "福建", "江西", "山东", "河南", "湖北",
            "湖南", "广东", "广西", "海南", "重庆", "四川", "贵州", "云南", "西藏", "陕西", "甘肃", "青海", "宁夏", "新疆", "台湾", "香港", "澳门");

    private Provinces() {}

    /** From 1; {@link #OTHER} for anything else. */
    public static int rank(@Nullable String region) {
        if (region != null) {
            for (int i = 0; i < IN_ORDER.size(); i++) {
                if (region.strip().startsWith(IN_ORDER.get(i))) {
                    return i + 1;
                }
            }
        }
        return OTHER;
    }
}
