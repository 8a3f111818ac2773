package beian.intake.name;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The regions that decide on filings, and the names of places that names of organisations begin with. */
public final class Regions {

    /** Short name and official romanisation; 国资委 files for the central state-owned enterprises. */
    private static final Map<String, String> PREFIXES = Arrays.stream(
                    ("北京 Beijing 天津 Tianjin 河北 Hebei 山西 Shanxi 内蒙古 Neimenggu 辽宁 Liaoning 吉林 Jilin 黑龙江 Heilongjiang"
                                    + " 上海 Shanghai 江苏 Jiangsu 浙江 Zhejiang 安徽 Anhui 福建 Fujian 江西 Jiangxi 山东 Shandong"
                                    + " 河南 Henan 湖北 Hubei 湖南 Hunan 广东 Guangdong 广西 Guangxi 海南 Hainan 重庆 Chongqing"
                                    + " 四川 Sichuan 贵州 Guizhou 云南 Yunnan 西藏 Xizang 陕西 Shaanxi 甘肃 Gansu 青海 Qinghai"
                                    + " 宁夏 Ningxia 新疆 Xinjiang 国资委 ZhongYangQiYe")
                            .split("(?<=[a-zA-Z]) "))
            .map(pair -> pair.split(" "))
            .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1]));

    private static final Set<String> LATIN = PREFIXES.values().stream()
            .map(prefix -> prefix.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());

    /** Cities, and how regions are called in one character, as far as names of organisations begin with them. */
    private static final String PLACES = "深圳 广州 杭州 南京 苏州 成都 武汉 西安 宁波 青岛 济南 厦门 福州 合肥 长沙 郑州 沈阳 大连 长春 哈尔滨"
            + " 昆明 贵阳 南宁 海口 三亚 石家庄 太原 南昌 无锡 常州 珠海 佛山 东莞 惠州 中山 汕头 温州 嘉兴 绍兴 金华 台州 湖州 烟台 潍坊"
            + " 天府 雄安 兰州 西宁 银川 乌鲁木齐 拉萨 呼和浩特 泉州 南通 徐州 扬州 镇江 芜湖 香港 澳门 台湾 粤港澳 沪渝 川渝 京津冀 长三角"
            + " 鹏城 之江 中国 国家 全国 中央 中华";

    private static final Pattern ENDING = Pattern.compile("(?:省|市|特别行政区|壮族自治区|回族自治区|维吾尔自治区|自治区)$");
    private static final List<String> BEGINNINGS = Stream.concat(
                    PREFIXES.keySet().stream(), Stream.of(PLACES.split(" ")))
            .sorted((a, b) -> b.length() - a.length())
            .toList();

    private Regions() {}

    /** 北京 for 北京市: names that differ only in what the region is called after. */
    public static String shortName(String region) {
        return ENDING.matcher(region.strip()).replaceFirst("");
    }

    /** Whether it is one of the regions, or its Latin name. */
    public static boolean is(String text) {
        return PREFIXES.containsKey(shortName(text))
                || LATIN.contains(text.strip().toLowerCase(Locale.ROOT));
    }

    /** How the region is romanised officially; empty if it is none of ours. */
    public static Optional<String> romanised(String region) {
        return Optional.ofNullable(PREFIXES.get(shortName(region)));
    }

    /** The regions by their official romanisation in small letters. */
    public static Map<String, String> byRomanisation() {
        Map<String, String> regions = new TreeMap<>();
        PREFIXES.forEach((region, prefix) -> regions.put(prefix.toLowerCase(Locale.ROOT), region));
        return regions;
    }

    /** Whether a place that we know stands first in the name. */
    public static boolean beginsWithPlace(String name) {
        return BEGINNINGS.stream().anyMatch(name::startsWith);
    }

    /** The name without the region or city, and what that is called after, at its beginning. */
    public static String withoutPlace(String name) {
        return BEGINNINGS.stream()
                .filter(place -> name.startsWith(place) && name.length() > place.length() + 1)
                .findFirst()
                .map(place -> name.substring(place.length()).replaceFirst("^[省市](?=..)", ""))
                .orElse(name);
    }
}
