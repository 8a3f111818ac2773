/** Gauges of the stores, the projections and the backups; looked up when somebody asks, and not more often than they change. */
@NullMarked
package beian.operations.metric;

import org.jspecify.annotations.NullMarked;
