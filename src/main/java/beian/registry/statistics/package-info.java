/** What the official list amounts to: filings per announcement, date, region and registrant, and how quickly it follows. */
@NullMarked
@NamedInterface("statistics")
package beian.registry.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
