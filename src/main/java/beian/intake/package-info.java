/** Published files become commands; for now the bundled samples. */
@NullMarked
@ApplicationModule(allowedDependencies = {"filing", "filing::command", "filing::event", "platform"})
package beian.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
