package beian.intake.layout;

import beian.filing.event.PartialDate;
import beian.intake.name.LegalNames;
import beian.intake.name.Regions;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a single cell looks like, whatever stands above it. */
public final class Kinds {

    /** Fields whose cells can be told by their look, the surest first. */
    public static final List<Field> TOLD =
            List.of(Field.NUMBER, Field.FILED_ON, Field.REGION, Field.ORDINAL, Field.COMPANY, Field.SCALE, Field.BATCH);

    private static final Pattern NUMBER = Pattern.compile("[A-Za-z]{3,}-.+-\\d{8}[\\dS]*|网信算备\\d{15,}号?");
    private static final Pattern ORDINAL = Pattern.compile("\\d{1,6}");
    private static final Pattern SCALE = Pattern.compile(
            "[约超近]?[\\d.,、 ]*[十百千万双]*\\s*[万亿][级规模左右以上下]*.{0,12}|\\d+(?:\\.\\d+)?\\s*[BbMT](?:-A\\d+B)?|未披露|多种参数.*|混合模型.*|.*数据[十百千]亿.*");
    private static final Pattern BATCH = Pattern.compile("第?\\s*[一二三四五六七八九十百\\d]+\\s*批次?.*|(?i:batch|wave) ?\\d+");
    private static final Pattern LATE = Pattern.compile("(.*?)\\s*[(（]补[登录][)）]");

    private Kinds() {}

    /** Whether a cell is of the kind; never so for fields that cannot be told by their look. */
    public static boolean is(Field field, String text) {
        return switch (field) {
            case NUMBER -> NUMBER.matcher(text).matches();
            case FILED_ON ->
                text.length() > 4 && PartialDate.read(withoutLate(text)).isPresent();
            case REGION -> Regions.is(text);
            case ORDINAL -> ordinal(text) != null;
            case COMPANY -> LegalNames.isFull(text);
            case SCALE -> SCALE.matcher(text).matches();
            case BATCH -> isBatch(text);
            case MODEL, SCENARIO, IGNORED -> false;
        };
    }

    /** A wave is counted, or told by its month. */
    public static boolean isBatch(String text) {
        return BATCH.matcher(text).matches() || PartialDate.read(text).isPresent();
    }

    public static @Nullable Integer ordinal(String text) {
        String printed = text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
        return ORDINAL.matcher(printed).matches() ? Integer.valueOf(printed) : null;
    }

    /** A date without the note that it was entered late. */
    public static String withoutLate(String date) {
        Matcher late = LATE.matcher(date);
        return late.matches() ? late.group(1) : date;
    }
}
