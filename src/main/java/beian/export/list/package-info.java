/** The lists that can be exported, each described by its columns. */
@NullMarked
package beian.export.list;

import org.jspecify.annotations.NullMarked;
