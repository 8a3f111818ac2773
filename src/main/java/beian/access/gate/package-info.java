/** The filters that every request passes, and what is said to those who may not. */
@NullMarked
@NamedInterface("gate")
package beian.access.gate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
