/** Who may do what: keys and their roles, sign-in, the table of routes, and the list of what was done. */
@NullMarked
@ApplicationModule(allowedDependencies = "platform")
package beian.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
