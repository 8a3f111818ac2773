package beian.scale;

import static beian.scale.ParameterScale.withoutFigure;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the texts in which parameter scales are stated; what it cannot read completely is {@code QUALITATIVE}. */
public final class ScaleReader {

    private static final int LONGEST_TEXT = 200;
    private static final Pattern UNDISCLOSED =
            Pattern.compile("(?:参数(?:规模|量)?)?(?:[暂尚]?未(?:披露|公开|公布|透露)|不公开|未知|不详|保密|暂无)|[-/]*|N/?A");
    private static final Pattern DATA = Pattern.compile("数据|TOKEN|词元|语料|图片|图像|视频|音频|文档|样本|[0-9百千万亿MBT]条|[KMGTP]B");

    private static final int KEPT = 4096;
    /** The same few texts stand in most filings. */
    private static final Map<String, ParameterScale> READ = new ConcurrentHashMap<>();

    private ScaleReader() {}

    /**
     * What a text says about the number of parameters.
     *
     * <p>An upper bound on a class ({@code 百亿级以下}) includes the class, and "nearly" ({@code 近千亿}) is only an upper
     * bound. With a number, {@code 以上} and {@code 以下} are read as strictly above and strictly below it. Data is told
     * from parameters by its words, so a text that names both is not understood.
     *
     * @param verbatim the text as printed, absent for an empty cell; more than 200 characters are not read
     */
    public static ParameterScale read(@Nullable String verbatim) {
        ParameterScale kept = READ.get(verbatim == null ? "" : verbatim);
        return kept == null ? readAnew(verbatim) : kept.saying(verbatim);
    }

    private static ParameterScale readAnew(@Nullable String verbatim) {
        String text = verbatim == null ? "" : verbatim;
        ParameterScale scale = understand(text);
        if (READ.size() < KEPT && text.length() <= LONGEST_TEXT) {
            READ.put(text, scale);
        }
        return scale.saying(verbatim);
    }

    private static ParameterScale understand(String verbatim) {
        if (verbatim.length() > LONGEST_TEXT) {
            return withoutFigure(ScaleKind.QUALITATIVE);
        }
        var text = Wording.fold(verbatim);
        if (UNDISCLOSED.matcher(text).matches()) {
            return withoutFigure(ScaleKind.UNDISCLOSED);
        }
        if (DATA.matcher(text).find() && !text.contains("参数")) {
            return withoutFigure(ScaleKind.NOT_PARAMETERS);
        }
        return figure(text).orElseGet(() -> withoutFigure(ScaleKind.QUALITATIVE));
    }

    private static Optional<ParameterScale> figure(String text) {
        return OneSize.read(text)
                .or(() -> SeveralSizes.readVariants(text))
                .or(() -> SeveralSizes.readMixture(text))
                .or(() -> SeveralSizes.readOrders(text))
                .or(() -> SeveralSizes.readDoubled(text));
    }
}
