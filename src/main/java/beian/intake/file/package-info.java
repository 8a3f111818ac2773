/** Published files become tables of cells, just as printed; knows formats, knows nothing of filings. */
@NullMarked
package beian.intake.file;

import org.jspecify.annotations.NullMarked;
