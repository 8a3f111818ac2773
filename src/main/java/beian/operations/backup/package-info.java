/** Copies of the log, taken while it is recorded into, checked, and kept in a folder. */
@NullMarked
package beian.operations.backup;

import org.jspecify.annotations.NullMarked;
