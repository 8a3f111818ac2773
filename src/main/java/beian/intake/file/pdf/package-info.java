/** Tables in PDF, found by their rules or by the white between them. */
@NullMarked
package beian.intake.file.pdf;

import org.jspecify.annotations.NullMarked;
