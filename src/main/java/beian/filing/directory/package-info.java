/** Rules over sets that no single aggregate can keep, and how the log keeps their tables. */
@NullMarked
package beian.filing.directory;

import org.jspecify.annotations.NullMarked;
