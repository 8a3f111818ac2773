package beian.scale;

/** In what way a text states a parameter scale. */
public enum ScaleKind {
    /** One number: {@code 2600 亿}, {@code 130B}. */
    EXACT,
    /** One number, flagged as inexact: {@code 约70亿}. */
    APPROXIMATE,
    /** An order of magnitude: {@code 千亿级}. */
    ORDER,
    /** Only a lower bound: {@code 超千亿}. */
    AT_LEAST,
    /** Only an upper bound: {@code 百亿级以下}. */
    AT_MOST,
    /** Orders of magnitude that can be understood in two ways: {@code 双千亿级}, {@code 百亿至千亿}. */
    AMBIGUOUS_ORDER,
    /** Several models, each of a stated size: {@code 60 亿、340 亿}. */
    VARIANTS,
    /** A mixture of experts, with total and active parameters: {@code 235B-A22B}. */
    MIXTURE,
    /** Words without a readable number, and every text that is not understood completely. */
    QUALITATIVE,
    /** A count of something else, such as training data. */
    NOT_PARAMETERS,
    /** Blank, or the statement that nothing was disclosed. */
    UNDISCLOSED;

    /** Whether a scale of this kind has at least one bound. */
    public boolean hasFigure() {
        return compareTo(QUALITATIVE) < 0;
    }
}
