/** What several sources state of one filing, and what it comes to: pure, knows no table but its columns. */
@NullMarked
@NamedInterface("statement")
package beian.registry.statement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
