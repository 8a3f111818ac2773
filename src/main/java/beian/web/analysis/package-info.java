/** Shifts and the registry in numbers: charts, their tables, and what may be concluded. */
@NullMarked
package beian.web.analysis;

import org.jspecify.annotations.NullMarked;
