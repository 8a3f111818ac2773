/** Of which kinds the events in the log are, and whether this release knows them. */
@NullMarked
package beian.operations.kind;

import org.jspecify.annotations.NullMarked;
