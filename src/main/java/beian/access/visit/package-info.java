/** Visitors who have signed in, and the cookies by which they are known again. */
@NullMarked
@NamedInterface("visit")
package beian.access.visit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
