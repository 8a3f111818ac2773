/** What an operator sees of a running tracker: how long commands and appends take, and by which marks lines of the log belong together. */
@NullMarked
package beian.platform.telemetry;

import org.jspecify.annotations.NullMarked;
