/** Chance: drawing from urns, tables with given margins, all of them or at random, and resamples. */
@NullMarked
package beian.statistics.chance;

import org.jspecify.annotations.NullMarked;
