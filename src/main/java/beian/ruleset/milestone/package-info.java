/** Regulatory milestones, from a file that an analyst can change. */
@NullMarked
@NamedInterface("milestone")
package beian.ruleset.milestone;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
