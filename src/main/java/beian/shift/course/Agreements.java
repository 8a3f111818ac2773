package beian.shift.course;

import beian.statistics.Agreement;
import org.jspecify.annotations.Nullable;

/**
 * How far a person's word and the ruleset's agree where both say something.
 *
 * @param focus absent if there are too few rows for it
 * @param modality likewise
 */
public record Agreements(
        int rowsWithBothFocus,
        @Nullable Agreement focus,
        int rowsWithBothModality,
        @Nullable Agreement modality) {}
