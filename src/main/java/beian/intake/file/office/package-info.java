/** Tables in workbooks and documents of word processors. */
@NullMarked
package beian.intake.file.office;

import org.jspecify.annotations.NullMarked;
