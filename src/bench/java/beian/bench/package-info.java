/** How fast the tracker is, beside the floor of its databases and beside others. */
@NullMarked
package beian.bench;

import org.jspecify.annotations.NullMarked;
