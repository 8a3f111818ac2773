package beian.intake;

/** How far a preview has come. */
public enum State {
    READING,
    READY,
    /** The file cannot be read. */
    REFUSED,
    /** Somebody ended the reading. */
    CANCELLED,
    RECORDED
}
