/** What is counted: the rows of the registry as columns in memory, and what was announced of them. */
@NullMarked
@NamedInterface("fact")
package beian.registry.fact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
