/** What the data are: where they come from, what each column means, and what is not known. */
@NullMarked
package beian.web.about;

import org.jspecify.annotations.NullMarked;
