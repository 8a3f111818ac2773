/** Groups in their order: adds up what each holds, measures what happens between them, and says what may be concluded. */
@NullMarked
@NamedInterface("course")
package beian.shift.course;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
