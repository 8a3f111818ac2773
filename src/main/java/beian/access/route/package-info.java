/** The table that says which role each route asks for. */
@NullMarked
@NamedInterface("route")
package beian.access.route;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
