/** Lines of mapped tables become rows, and every line that is none says why. */
@NullMarked
package beian.intake.row;

import org.jspecify.annotations.NullMarked;
