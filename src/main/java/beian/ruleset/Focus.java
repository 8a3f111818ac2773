package beian.ruleset;

/** Whether a model serves everything or one field. */
public enum Focus {
    GENERAL,
    /** One sector. */
    VERTICAL,
    /** The rules find no ground for either. */
    UNCLASSIFIED
}
