/** What was announced against what is recorded, as a table. */
@NullMarked
package beian.export.ledger;

import org.jspecify.annotations.NullMarked;
