/** Manners of the HTTP side: problem documents, entity tags, limits, headers. */
@NullMarked
package beian.platform.http;

import org.jspecify.annotations.NullMarked;
