/** How far the read models are, and rebuilding them, for those who run the tracker. */
@NullMarked
package beian.web.operations;

import org.jspecify.annotations.NullMarked;
