/** Rulesets: the files that say which tiers there are, how texts are read, and by which words focus and modality are told. */
@NullMarked
@ApplicationModule(allowedDependencies = {"scale", "platform"})
package beian.ruleset;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
