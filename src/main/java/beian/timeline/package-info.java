/** READ: the log as people read it, every event one sentence, in the order of recording. */
@NullMarked
@ApplicationModule(allowedDependencies = {"filing::event", "platform"})
package beian.timeline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
