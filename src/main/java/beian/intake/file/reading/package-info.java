/** Reads a file of any kind, in this process or in one of its own. */
@NullMarked
package beian.intake.file.reading;

import org.jspecify.annotations.NullMarked;
