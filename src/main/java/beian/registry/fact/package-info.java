/** The rows of the registry as columns in memory, so that whoever counts all of them need not read them again. */
@NullMarked
package beian.registry.fact;

import org.jspecify.annotations.NullMarked;
