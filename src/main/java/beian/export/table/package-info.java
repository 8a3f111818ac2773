/** What a list is as a table, whatever format it is written in. */
@NullMarked
package beian.export.table;

import org.jspecify.annotations.NullMarked;
