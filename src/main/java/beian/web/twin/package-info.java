/** Every page as data: the same rows at the same address with {@code .json} or {@code .csv} after it, and as a citation. */
@NullMarked
package beian.web.twin;

import org.jspecify.annotations.NullMarked;
