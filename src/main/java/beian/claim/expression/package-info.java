/** The language in which claims are written (docs/claims.md): pure values and their reader. */
@NullMarked
package beian.claim.expression;

import org.jspecify.annotations.NullMarked;
