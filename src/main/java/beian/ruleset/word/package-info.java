/** Words of a ruleset, and how they are found in the texts of a filing. */
@NullMarked
package beian.ruleset.word;

import org.jspecify.annotations.NullMarked;
