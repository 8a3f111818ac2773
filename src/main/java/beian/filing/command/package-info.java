/** What one can ask to be changed of what is in the log already. */
@NullMarked
@NamedInterface("command")
package beian.filing.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
