/** What changed between two moments, as a page. */
@NullMarked
package beian.web.compare;

import org.jspecify.annotations.NullMarked;
