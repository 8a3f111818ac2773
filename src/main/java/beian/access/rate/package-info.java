/** How many requests a key or an address has left. */
@NullMarked
@NamedInterface("rate")
package beian.access.rate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
