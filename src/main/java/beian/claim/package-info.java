/** READ, and the way to write: statements of others about filings, checked against the log under every reading. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "filing",
            "filing::event",
            "filing::claim",
            "registry::statement",
            "ruleset",
            "scale",
            "platform"
        })
package beian.claim;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
