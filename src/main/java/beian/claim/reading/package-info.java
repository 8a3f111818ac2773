/** One filing under one reading: which parts of a claim it belongs to, in every world that what is recorded allows. */
@NullMarked
package beian.claim.reading;

import org.jspecify.annotations.NullMarked;
