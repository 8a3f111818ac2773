/** The rows that claims are checked against: how events make them, and how they are seen at a moment. */
@NullMarked
package beian.claim.row;

import org.jspecify.annotations.NullMarked;
