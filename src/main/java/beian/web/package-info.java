/** Pages: asks the read modules, decides nothing, and works without JavaScript. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "registry",
            "registry::statement",
            "registry::reconciliation",
            "timeline",
            "shift",
            "shift::count",
            "shift::course",
            "shift::stated",
            "statistics",
            "registry::statistics",
            "claim",
            "claim::verdict",
            "claim::history",
            "claim::http",
            "filing::claim",
            "ruleset",
            "ruleset::milestone",
            "intake",
            "intake::layout",
            "filing",
            "filing::event",
            "filing::http",
            "platform",
            "access",
            "access::audit",
            "access::gate",
            "access::key",
            "access::visit",
            "scale",
            "citation",
            "export",
            "export::file",
            "operations"
        })
package beian.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
