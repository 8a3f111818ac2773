/** WRITE: commands become events. Nothing here reads a projection. */
@NullMarked
@ApplicationModule(allowedDependencies = {"filing::event", "scale", "platform"})
package beian.filing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
