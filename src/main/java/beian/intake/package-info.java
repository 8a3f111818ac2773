/** Published files become commands: read, shown, changed by a person, recorded. The samples are recorded like any other. */
@NullMarked
@ApplicationModule(allowedDependencies = {"filing", "filing::command", "filing::event", "platform", "registry"})
package beian.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
