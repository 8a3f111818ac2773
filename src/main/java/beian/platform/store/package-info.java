/** The two databases, events and views, and what differs between SQLite and PostgreSQL. */
@NullMarked
package beian.platform.store;

import org.jspecify.annotations.NullMarked;
