package beian.timeline;

import org.jspecify.annotations.Nullable;

/**
 * One event as people read it.
 *
 * @param position its place in the log
 * @param event the event's name, for example {@code ModelFiled}
 * @param publishedOn ISO day, month or year on which its source published it
 */
public record Entry(
        long position,
        String recordedAt,
        String event,
        String batchId,
        @Nullable String companyId,
        @Nullable String filingId,
        String publishedOn,
        Sentence sentence) {

    /** The same statement in both languages; data stays as printed in both. */
    public record Sentence(String zh, String en) {}
}
