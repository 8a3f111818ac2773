/** What sources announced against what is recorded: each difference explained, explicable or open. */
@NullMarked
@NamedInterface("reconciliation")
package beian.registry.reconciliation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
