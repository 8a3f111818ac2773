/** Keys: made, kept as hashes, checked, revoked. */
@NullMarked
@NamedInterface("key")
package beian.access.key;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
