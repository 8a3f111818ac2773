package beian.scale;

/** Whether a parameter scale is known; the undisclosed are a bucket of their own and never a small number. */
public enum Disclosure {
    /** A size, a bound or an order of magnitude is stated. */
    FIGURE,
    /** Something is stated, but no number of parameters. */
    NO_FIGURE,
    /** Nothing is stated. */
    UNDISCLOSED;

    /** The bucket of a scale of this kind. */
    public static Disclosure of(ScaleKind kind) {
        if (kind == ScaleKind.UNDISCLOSED) {
            return UNDISCLOSED;
        }
        return kind.hasFigure() ? FIGURE : NO_FIGURE;
    }
}
