package beian.filing.event;

import org.axonframework.serialization.Revision;

/**
 * A company came into the log under the first name that a source printed for it.
 *
 * @param companyId version-5 UUID of the normalised name
 * @param name the name as printed; for an unattributed row the id of its filing
 * @param attributed false if the source left the company blank: the row has a company of its own until a merge
 * @param batchId the batch that printed the name
 * @param publishedOn ISO day, month or year on which that batch was published
 */
@Revision("1")
public record CompanyNamed(
        String companyId,
        String name,
        boolean attributed,
        String batchId,
        String publishedOn,
        String source,
        Locator locator)
        implements FilingEvent {}
