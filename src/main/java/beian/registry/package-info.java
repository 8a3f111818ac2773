/** READ: filings in versions, companies and their histories, batches; now and as of any position. */
@NullMarked
@ApplicationModule(allowedDependencies = {"filing::event", "scale", "platform", "statistics"})
package beian.registry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
