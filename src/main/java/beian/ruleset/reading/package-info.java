/** Reads files of rules and says of everything wrong in them in which file, line and key it stands. */
@NullMarked
package beian.ruleset.reading;

import org.jspecify.annotations.NullMarked;
