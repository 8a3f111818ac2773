/** Parameter scale (参数规模): what a text says about a model's number of parameters, and the tier that this puts it in. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package beian.scale;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
