/** Tables in plain text: separated values, Markdown and what people paste. */
@NullMarked
package beian.intake.file.text;

import org.jspecify.annotations.NullMarked;
