/** Order: how far the ranks of ordered groups go along with their order, and the worst that unknown rows can do to it. */
@NullMarked
package beian.statistics.order;

import org.jspecify.annotations.NullMarked;
