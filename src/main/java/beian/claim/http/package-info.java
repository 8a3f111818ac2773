/** Claims over HTTP: stated, retracted, judged. */
@NullMarked
@NamedInterface("http")
package beian.claim.http;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
