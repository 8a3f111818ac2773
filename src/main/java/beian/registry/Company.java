package beian.registry;

import java.util.List;
import java.util.Map;

/**
 * A company as the registry knows it.
 *
 * @param companyId version-5 UUID of its first printed name, normalised
 * @param name first printed name; for an unattributed row the id of its filing
 * @param attributed false if the source left the company blank
 * @param filings number of filings per series
 * @param position position of the event that named it
 */
public record Company(
        String companyId,
        String name,
        boolean attributed,
        Map<String, Integer> filings,
        long position,
        String recordedAt) {

    /**
     * A company's filing history in the order of the log.
     *
     * @param filings every version of every filing, oldest event first
     */
    public record History(Company company, List<Filing> filings) {}
}
