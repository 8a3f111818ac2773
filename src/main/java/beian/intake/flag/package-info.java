/** What is doubtful about printed rows, said but never repaired, and whether a file is complete. */
@NullMarked
package beian.intake.flag;

import org.jspecify.annotations.NullMarked;
