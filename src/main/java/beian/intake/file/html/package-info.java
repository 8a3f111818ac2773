/** Tables in HTML. */
@NullMarked
package beian.intake.file.html;

import org.jspecify.annotations.NullMarked;
