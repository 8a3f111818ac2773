package beian.shift.course;

/**
 * What may be concluded.
 *
 * @param zh a plain sentence in Chinese
 * @param en the same in English
 */
public record Conclusion(Verdict verdict, String zh, String en) {

    /** How far a difference carries. */
    public enum Verdict {
        /** The later are larger, or have more of it, whatever the unknown is. */
        UP,
        /** The later are smaller, or have less of it, whatever the unknown is. */
        DOWN,
        /** Among what is known there is a difference; what is unknown may turn it round. */
        ONLY_AMONG_KNOWN,
        /** It cannot be told from no change. */
        NO_CHANGE_SEEN,
        /** Too little is known to say anything. */
        NOTHING_KNOWN
    }
}
