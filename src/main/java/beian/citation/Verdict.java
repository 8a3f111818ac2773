package beian.citation;

/** What asking again, as of the pinned position, says about a citation. */
public enum Verdict {
    /** The same answer to the byte. */
    IDENTICAL,
    /** Another answer from other code or other rules, over the same data. */
    SAME_DATA_NEWER_CODE,
    /** Another answer although nothing should have changed, or a citation that was tampered with. */
    MISMATCH
}
