package beian.timeline;

import org.jspecify.annotations.Nullable;

/**
 * In whose histories an event stands.
 *
 * @param batchId the batch itself, or the one whose row an event speaks of; absent if it speaks of companies only
 * @param companyId absent if the event speaks of a batch only
 * @param otherCompanyId the second company of a merge
 * @param filingId absent if the event speaks of no filing
 * @param otherFilingId the second filing of a link
 */
record Subject(
        @Nullable String batchId,
        @Nullable String companyId,
        @Nullable String otherCompanyId,
        @Nullable String filingId,
        @Nullable String otherFilingId) {

    static final Subject NONE = new Subject(null, null, null, null, null);

    static Subject batch(String batchId) {
        return new Subject(batchId, null, null, null, null);
    }

    static Subject company(String companyId) {
        return new Subject(null, companyId, null, null, null);
    }

    static Subject companies(String companyId, String otherCompanyId) {
        return new Subject(null, companyId, otherCompanyId, null, null);
    }

    /** @param row {@code <batch>:<row>} of which the event speaks */
    static Subject row(String companyId, String filingId, String row) {
        return new Subject(batchOf(row), companyId, null, filingId, null);
    }

    Subject of(String batch) {
        return new Subject(batch, companyId, otherCompanyId, filingId, otherFilingId);
    }

    Subject and(String otherFiling) {
        return new Subject(batchId, companyId, otherCompanyId, filingId, otherFiling);
    }

    private static @Nullable String batchOf(String row) {
        int colon = row.lastIndexOf(':');
        return colon < 0 ? null : row.substring(0, colon);
    }
}
