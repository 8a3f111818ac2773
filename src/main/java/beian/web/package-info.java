/** Pages: asks the read modules, decides nothing, and works without JavaScript. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "registry",
            "registry::statement",
            "timeline",
            "shift",
            "shift::count",
            "shift::course",
            "ruleset",
            "intake",
            "intake::layout",
            "filing",
            "filing::event",
            "platform",
            "scale",
            "citation"
        })
package beian.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
