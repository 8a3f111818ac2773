/** READ: how parameter scale shifts from batch to batch, with the undisclosed kept apart and bounds over all rows. */
@NullMarked
@ApplicationModule(allowedDependencies = {"filing::event", "scale", "ruleset", "statistics", "registry", "platform"})
package beian.shift;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
