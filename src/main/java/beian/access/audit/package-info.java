/** What was asked for by whom, from where, and what became of it. */
@NullMarked
@NamedInterface("audit")
package beian.access.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
