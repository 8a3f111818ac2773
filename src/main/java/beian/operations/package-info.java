/** Rebuilding the read models from the log, and how far each of them is. */
@NullMarked
@ApplicationModule(allowedDependencies = "platform")
package beian.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
