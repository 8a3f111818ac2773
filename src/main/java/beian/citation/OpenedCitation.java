package beian.citation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A citation, and what asking again says of it.
 *
 * @param citationId its short name
 * @param address where it can be opened for ever, absolute
 * @param title the question in words
 * @param query the question as an address, without a position
 * @param pinned the question as of the pinned position
 * @param position as of which it was answered
 * @param ruleset the rules then; absent if none play a part
 * @param resultHash SHA-256 (hex) of the canonical JSON of the answer: keys sorted, no white space
 * @param code version of the code that answered then
 * @param total rows of the whole list; absent if it is none
 * @param citedAt ISO instant
 * @param today what is answered now, as of the same position
 * @param differences where both answers differ, at most a hundred places
 * @param moreDifferences whether there are others
 * @param forms texts to copy
 */
public record OpenedCitation(
        String citationId,
        String address,
        Words title,
        String query,
        String pinned,
        long position,
        @Nullable Ruleset ruleset,
        String resultHash,
        String code,
        @Nullable Long total,
        String citedAt,
        Verdict verdict,
        boolean intact,
        Today today,
        List<Difference> differences,
        boolean moreDifferences,
        Forms forms) {

    /** The same in both languages. */
    public record Words(String zh, String en) {}

    /**
     * The answer of today.
     *
     * @param status of HTTP; other than 200 if the question is not answered any more
     */
    public record Today(
            int status, String resultHash, @Nullable Ruleset ruleset, String code) {}

    /**
     * The citation in the forms that writers use.
     *
     * @param bibtex an entry of BibTeX
     * @param gbt7714 GB/T 7714-2015 as a Chinese text cites it
     * @param gbt7714English the same in an English text
     */
    public record Forms(String bibtex, String gbt7714, String gbt7714English) {}
}
