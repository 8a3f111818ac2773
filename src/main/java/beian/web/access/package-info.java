/** Signing in and out, keys, and the list of what was done. */
@NullMarked
package beian.web.access;

import org.jspecify.annotations.NullMarked;
