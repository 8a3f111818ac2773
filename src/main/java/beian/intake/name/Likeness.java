package beian.intake.name;

/**
 * How alike two names are.
 *
 * @param score from 0 to 1
 */
public record Likeness(Kind kind, double score) {

    /** In what two names are alike, the surest first. */
    public enum Kind {
        /** The same but for place, kind of company, case, width and white space. */
        SAME_NORMALISED,
        /** Other characters that are read the same. */
        SAME_PINYIN,
        /** One is part of the other. */
        CONTAINS,
        /** Most characters are the same. */
        SIMILAR,
        /** Too little in common to be proposed. */
        UNLIKE
    }

    static final Likeness NONE = new Likeness(Kind.UNLIKE, 0);

    private static final double SAME = 1;
    private static final double SOUNDS_SAME = 0.95;
    private static final double PART = 0.7;
    private static final double SIMILAR_FROM = 0.5;
    private static final int SHORTEST_PART = 2;

    /** How alike two printed names are, of models or of companies. */
    public static Likeness of(String a, String b) {
        return of(NameCore.of(a), NameCore.of(b));
    }

    static Likeness of(NameCore a, NameCore b) {
        if (a.text().isEmpty() || b.text().isEmpty()) {
            return NONE;
        }
        if (a.text().equals(b.text())) {
            return new Likeness(Kind.SAME_NORMALISED, SAME);
        }
        if (a.pinyin().equals(b.pinyin())) {
            return new Likeness(Kind.SAME_PINYIN, SOUNDS_SAME);
        }
        int shorter = Math.min(a.text().length(), b.text().length());
        int longer = Math.max(a.text().length(), b.text().length());
        if (shorter >= SHORTEST_PART && (a.text().contains(b.text()) || b.text().contains(a.text()))) {
            return new Likeness(Kind.CONTAINS, PART + (SOUNDS_SAME - PART) * shorter / longer);
        }
        return similar(a.text(), b.text(), shorter, longer);
    }

    private static Likeness similar(String a, String b, int shorter, int longer) {
        if (shorter < SIMILAR_FROM * longer) {
            return NONE;
        }
        double score = 1 - (double) Spelling.distance(a, b) / longer;
        return score < SIMILAR_FROM ? NONE : new Likeness(Kind.SIMILAR, score);
    }
}
