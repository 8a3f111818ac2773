/** No domain word: event store, view store, processing of events, problems, HTTP manners. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {},
        type = ApplicationModule.Type.OPEN)
package beian.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
