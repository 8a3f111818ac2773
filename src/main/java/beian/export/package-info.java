/** READ: every list as a file: CSV, XLSX and NDJSON, described by one specification of its columns. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "registry",
            "registry::fact",
            "registry::statement",
            "timeline",
            "shift",
            "shift::count",
            "shift::course",
            "shift::stated",
            "registry::statistics",
            "registry::reconciliation",
            "claim",
            "claim::verdict",
            "scale",
            "filing::event",
            "platform"
        })
package beian.export;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
