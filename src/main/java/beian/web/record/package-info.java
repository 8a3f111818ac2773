/** Published files on their way into the log. */
@NullMarked
package beian.web.record;

import org.jspecify.annotations.NullMarked;
