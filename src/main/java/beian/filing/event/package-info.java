/** The contract between writing and reading: one immutable record per event, JDK types only, never renamed or moved. */
@NullMarked
@NamedInterface("event")
package beian.filing.event;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
