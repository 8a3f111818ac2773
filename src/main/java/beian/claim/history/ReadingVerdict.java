package beian.claim.history;

import beian.claim.reading.Reading.Basis;
import beian.claim.reading.Reading.Wording;
import beian.claim.verdict.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * The verdict under one reading.
 *
 * @param wording how "at or below a class" is understood; absent if the claim says no such thing
 * @param basis which rows it is about; absent if it asks for nothing that may be undisclosed
 */
public record ReadingVerdict(
        @Nullable Wording wording, @Nullable Basis basis, Verdict verdict) {}
