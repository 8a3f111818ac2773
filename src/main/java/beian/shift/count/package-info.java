/** Statements as they are worded, and counted: the tables, and which rows of them a question is about. */
@NullMarked
@NamedInterface("count")
package beian.shift.count;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
