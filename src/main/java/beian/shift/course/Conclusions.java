package beian.shift.course;

import beian.shift.course.Conclusion.Verdict;
import beian.statistics.Range;
import java.util.Locale;

/** Puts findings into words: what may be concluded from them, and what may not. */
public final class Conclusions {

    /** Below this, chance alone is no good explanation. */
    private static final double RARE = 0.05;

    private Conclusions() {}

    /**
     * A comparison or a trend.
     *
     * @param value above 0 if the later are higher
     * @param possible what it can be, whatever is unknown
     * @param p adjusted, if there are several
     * @param words what it speaks of
     */
    static Conclusion of(double value, Range possible, double p, Words words) {
        String measured = String.format(Locale.ROOT, "%s = %+.2f, p %s", words.measure(), value, p(p));
        if (p >= RARE) {
            return new Conclusion(
                    Verdict.NO_CHANGE_SEEN,
                    "%s：与“没有变化”无法区分（%s），不能说上升，也不能说下降。".formatted(words.zh(), measured),
                    "%s: this cannot be told from no change (%s); neither a rise nor a fall may be claimed."
                            .formatted(words.en(), measured));
        }
        boolean up = value > 0;
        String zh = up ? words.upZh() : words.downZh();
        String en = up ? words.upEn() : words.downEn();
        if (possible.sign() != (up ? 1 : -1)) {
            return new Conclusion(
                    Verdict.ONLY_AMONG_KNOWN,
                    "%s：在已知的行中%s（%s）；但未知的行足以使其反转（%s），因此对全部的行不能下结论。"
                            .formatted(words.zh(), zh, measured, range(possible)),
                    "%s: among the rows that are known, %s (%s); the unknown ones may turn that round (%s), so nothing follows for all rows."
                            .formatted(words.en(), en, measured, range(possible)));
        }
        return new Conclusion(
                up ? Verdict.UP : Verdict.DOWN,
                "%s：%s（%s），无论未知的行为何（%s）。".formatted(words.zh(), zh, measured, range(possible)),
                "%s: %s (%s), whatever the unknown rows are (%s)."
                        .formatted(words.en(), en, measured, range(possible)));
    }

    static Conclusion nothing(Words words) {
        return new Conclusion(
                Verdict.NOTHING_KNOWN,
                "%s：已知的太少，不能下任何结论。".formatted(words.zh()),
                "%s: too little is known to conclude anything.".formatted(words.en()));
    }

    /**
     * What a conclusion speaks of.
     *
     * @param measure its sign
     */
    record Words(String measure, String zh, String en, String upZh, String upEn, String downZh, String downEn) {

        static Words ofScale(String measure, String fromTo, String fromToEn) {
            return new Words(
                    measure, fromTo, fromToEn, "参数规模上升", "parameter scale rises", "参数规模下降", "parameter scale falls");
        }

        static Words ofShare(String measure, String fromTo, String fromToEn, String partZh, String partEn) {
            return new Words(
                    measure,
                    fromTo,
                    fromToEn,
                    partZh + "的份额上升",
                    "the share of " + partEn + " rises",
                    partZh + "的份额下降",
                    "the share of " + partEn + " falls");
        }
    }

    private static String p(double p) {
        return p < 0.001 ? "< 0.001" : String.format(Locale.ROOT, "= %.3f", p);
    }

    private static String range(Range range) {
        return String.format(Locale.ROOT, "%+.2f … %+.2f", range.low(), range.high());
    }
}
