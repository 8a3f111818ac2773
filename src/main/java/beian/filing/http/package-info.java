/** Changes as they are asked for over HTTP: read whole, refused with everything that is wrong with them. */
@NullMarked
@NamedInterface("http")
package beian.filing.http;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
