/** The projection: claims, the rows that they are checked against, and how their verdicts changed. */
@NullMarked
@NamedInterface("history")
package beian.claim.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
