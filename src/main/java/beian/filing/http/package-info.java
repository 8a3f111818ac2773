/** Changes as they are asked for over HTTP: read whole, refused with everything that is wrong with them. */
@NullMarked
package beian.filing.http;

import org.jspecify.annotations.NullMarked;
