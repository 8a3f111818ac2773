/** READ, and the way to write: an answer pinned to a position, cited by a short address, and checked whenever it is opened. */
@NullMarked
@ApplicationModule(allowedDependencies = {"filing", "filing::event", "platform"})
package beian.citation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
