package beian.timeline;

import beian.filing.event.Reason;
import org.jspecify.annotations.Nullable;

/**
 * One event as people read it.
 *
 * @param position its place in the log
 * @param event the event's name, for example {@code ModelFiled}
 * @param batchId the batch, or the one whose row the event speaks of; absent if it speaks of companies only
 * @param companyId absent if the event speaks of a batch only
 * @param otherCompanyId the second company of a merge
 * @param filingId absent if the event speaks of no filing
 * @param otherFilingId the second filing of a link
 * @param publishedOn ISO day, month or year on which its source published it
 * @param publicFrom ISO day from which on it was certainly public: the last that {@code publishedOn} may be
 * @param reason why it takes the place of an earlier statement; absent if it does not
 */
public record Entry(
        long position,
        String recordedAt,
        String event,
        @Nullable String batchId,
        @Nullable String companyId,
        @Nullable String otherCompanyId,
        @Nullable String filingId,
        @Nullable String otherFilingId,
        String publishedOn,
        String publicFrom,
        @Nullable Reason reason,
        Sentence sentence) {

    /** The same statement in both languages; data stays as printed in both. */
    public record Sentence(String zh, String en) {}
}
