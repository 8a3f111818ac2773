/** How events become tables: processing live, writing in bulk, reading consistently. */
@NullMarked
package beian.platform.projection;

import org.jspecify.annotations.NullMarked;
