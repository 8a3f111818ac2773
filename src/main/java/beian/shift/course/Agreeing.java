package beian.shift.course;

import beian.shift.count.Counted;
import beian.shift.course.FocusTally.Kind;
import beian.statistics.Agreement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares what persons say with what a ruleset makes of the words, where both say something. */
public final class Agreeing {

    private Agreeing() {}

    public static Agreements of(List<Counted> counted, String ruleset) {
        long[][] focus = new long[FocusTally.FOCUS.size()][FocusTally.FOCUS.size()];
        long[][] modality = new long[FocusTally.MODALITY.size()][FocusTally.MODALITY.size()];
        int both = 0;
        int bothModality = 0;
        for (Counted alike : counted) {
            if (alike.withdrawn() || (alike.focus() == null && alike.modality() == null)) {
                continue;
            }
            Kind rule = Kind.byRule(alike, ruleset);
            both += add(focus, FocusTally.FOCUS, alike.focus(), rule.focus(), alike.rows());
            bothModality += add(modality, FocusTally.MODALITY, alike.modality(), rule.modality(), alike.rows());
        }
        return new Agreements(
                both,
                Agreement.kappa(focus).value().orElse(null),
                bothModality,
                Agreement.kappa(modality).value().orElse(null));
    }

    private static int add(long[][] table, List<String> codes, @Nullable String person, String rule, int rows) {
        if (person == null || rule.equals(FocusTally.UNKNOWN)) {
            return 0;
        }
        table[codes.indexOf(person)][codes.indexOf(rule)] += rows;
        return rows;
    }
}
