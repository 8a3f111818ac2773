package beian.shift.course;

import beian.shift.course.Course.NotTold;
import beian.statistics.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says why a measure is not given. */
public final class NotTolds {

    private NotTolds() {}

    /** What was found; otherwise the reason is added to {@code notTold}. */
    static <T> @Nullable T valueOf(Finding<T> finding, List<NotTold> notTold) {
        if (finding instanceof Finding.Found<T> found) {
            return found.result();
        }
        notTold.add(finding instanceof Finding.TooFew<T> few ? few(few) : many((Finding.TooMany<T>) finding));
        return null;
    }

    private static NotTold few(Finding.TooFew<?> few) {
        return new NotTold(
                few.measure().name(),
                few.unit().name(),
                few.needed(),
                few.found(),
                "未给出%s：需要至少 %d 个%s，只有 %d 个。".formatted(zh(few.measure()), few.needed(), zh(few.unit()), few.found()),
                "No %s: it needs at least %d %s, and there are %d."
                        .formatted(en(few.measure()), few.needed(), en(few.unit()), few.found()));
    }

    private static NotTold many(Finding.TooMany<?> many) {
        return new NotTold(
                many.measure().name(),
                many.unit().name(),
                many.limit(),
                many.found(),
                "未给出%s：至多 %d 个%s，却有 %d 个。".formatted(zh(many.measure()), many.limit(), zh(many.unit()), many.found()),
                "No %s: it takes at most %d %s, and there are %d."
                        .formatted(en(many.measure()), many.limit(), en(many.unit()), many.found()));
    }

    private static String zh(Finding.Measure measure) {
        return switch (measure) {
            case MEDIAN -> "中位数";
            case CLIFFS_DELTA -> "克利夫 δ";
            case KENDALLS_TAU_B -> "肯德尔 τ-b";
            case MANN_KENDALL -> "曼-肯德尔检验";
            case GROWTH -> "年增长倍数";
            case COCHRAN_ARMITAGE -> "科克伦-阿米蒂奇趋势";
            case BOSCHLOO -> "博施洛检验";
            case COHENS_KAPPA -> "科恩 κ";
        };
    }

    private static String en(Finding.Measure measure) {
        return switch (measure) {
            case MEDIAN -> "median";
            case CLIFFS_DELTA -> "Cliff’s δ";
            case KENDALLS_TAU_B -> "Kendall’s τ-b";
            case MANN_KENDALL -> "Mann-Kendall test";
            case GROWTH -> "growth per year";
            case COCHRAN_ARMITAGE -> "Cochran-Armitage trend";
            case BOSCHLOO -> "Boschloo test";
            case COHENS_KAPPA -> "Cohen’s κ";
        };
    }

    private static String zh(Finding.Unit unit) {
        return switch (unit) {
            case ROWS -> "行";
            case GROUPS -> "组";
            case DATES -> "有确切规模的日期";
            case RANKS -> "档";
            case CATEGORIES -> "类";
        };
    }

    private static String en(Finding.Unit unit) {
        return switch (unit) {
            case ROWS -> "rows";
            case GROUPS -> "groups";
            case DATES -> "dates with exact sizes";
            case RANKS -> "tiers";
            case CATEGORIES -> "categories";
        };
    }
}
