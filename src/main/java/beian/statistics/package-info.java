/**
 * Statistics of groups whose rows are partly undisclosed: bounds over every completion first, intervals and chance second.
 *
 * <p>It knows no word of the field. Every measure works on counts, so a million rows cost as much as a hundred; the same
 * input and seed give the same numbers. Formulas, references and worked examples are in {@code docs/method.md}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package beian.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
