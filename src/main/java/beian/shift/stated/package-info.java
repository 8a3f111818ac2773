/** What filings state of their parameter scale, one wording after the other, and where a ruleset places it. */
@NullMarked
@NamedInterface("stated")
package beian.shift.stated;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
