/** Rows of views as numbers in memory, for questions that look at all of them. */
@NullMarked
package beian.platform.column;

import org.jspecify.annotations.NullMarked;
