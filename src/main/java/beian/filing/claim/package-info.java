/** Claims are stated and retracted; whether they hold is asked elsewhere. */
@NullMarked
@NamedInterface("claim")
package beian.filing.claim;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
