package beian.intake.file.office;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DataFormatter;

/** Numbers and dates as a Chinese computer shows them: some formats have a number of their own and no pattern in the file. */
final class ShownValues extends DataFormatter {

    private static final String YEAR_MONTH = "yyyy\"年\"m\"月\"";
    private static final String MONTH_DAY = "m\"月\"d\"日\"";

    /** ECMA-376, part 1, 18.8.30: the formats that depend on the language, as of {@code zh-cn}. */
    private static final Map<Integer, String> CHINESE = Map.ofEntries(
            Map.entry(14, "yyyy/m/d"),
            Map.entry(22, "yyyy/m/d h:mm"),
            Map.entry(27, YEAR_MONTH),
            Map.entry(28, MONTH_DAY),
            Map.entry(29, MONTH_DAY),
            Map.entry(31, "yyyy\"年\"m\"月\"d\"日\""),
            Map.entry(36, YEAR_MONTH),
            Map.entry(50, YEAR_MONTH),
            Map.entry(51, MONTH_DAY),
            Map.entry(52, YEAR_MONTH),
            Map.entry(53, MONTH_DAY),
            Map.entry(54, MONTH_DAY),
            Map.entry(57, YEAR_MONTH),
            Map.entry(58, MONTH_DAY));

    /** POI would show the quotes too. */
    private static final Pattern QUOTED = Pattern.compile("\"([年月日]+)\"");

    /** No built-in number: the pattern alone says what is shown. */
    private static final int OWN_FORMAT = 164;

    ShownValues() {
        super(Locale.US);
    }

    @Override
    public String formatRawCellContents(double value, int formatIndex, String formatString, boolean use1904Windowing) {
        String chinese = CHINESE.get(formatIndex);
        String pattern =
                QUOTED.matcher(chinese == null ? formatString : chinese).replaceAll("$1");
        int index = chinese == null ? formatIndex : OWN_FORMAT;
        return super.formatRawCellContents(value, index, pattern, use1904Windowing);
    }
}
