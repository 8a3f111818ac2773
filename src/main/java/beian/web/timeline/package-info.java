/** What happened in the course of time: the first page, and the log replayed. */
@NullMarked
package beian.web.timeline;

import org.jspecify.annotations.NullMarked;
