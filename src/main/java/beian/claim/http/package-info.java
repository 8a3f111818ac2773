/** Claims over HTTP: stated, retracted, judged. */
@NullMarked
package beian.claim.http;

import org.jspecify.annotations.NullMarked;
