package beian.filing.event;

import org.axonframework.serialization.Revision;

/**
 * The totals that a source announced with a batch have to be read differently from here on.
 *
 * @param batchId natural key, for example {@code cac:2024-04}
 * @param before all totals until now
 * @param after all totals from now on
 */
@Revision("1")
public record BatchAmended(String batchId, Announced before, Announced after, Reason reason, Evidence evidence)
        implements EvidencedEvent {}
