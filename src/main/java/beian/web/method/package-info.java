/** How everything is measured, and by which rules. */
@NullMarked
package beian.web.method;

import org.jspecify.annotations.NullMarked;
