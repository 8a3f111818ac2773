package beian.registry;

import beian.scale.ScaleKind;

/** Whether a parameter scale is known; the undisclosed are a bucket of their own and never a small number. */
public enum Disclosure {
    /** A size, a bound or an order of magnitude is stated. */
    FIGURE,
    /** Something is stated, but no number of parameters. */
    NO_FIGURE,
    /** Nothing is stated. */
    UNDISCLOSED;

    static Disclosure of(ScaleKind kind) {
        if (kind == ScaleKind.UNDISCLOSED) {
            return UNDISCLOSED;
        }
        return kind.hasFigure() ? FIGURE : NO_FIGURE;
    }
}
