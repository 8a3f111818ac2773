/** Forms by which what is recorded is changed from where one reads it: corrected, withdrawn, linked, named, merged, amended. */
@NullMarked
package beian.web.change;

import org.jspecify.annotations.NullMarked;
