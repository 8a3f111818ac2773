/** The projection: claims, the rows that they are checked against, and how their verdicts changed. */
@NullMarked
package beian.claim.history;

import org.jspecify.annotations.NullMarked;
