package beian.filing.event;

/** What a published batch is. */
public enum BatchKind {
    /** Rows that are new since the publisher's previous batch. */
    DELTA,
    /** A notice that restates totals and lists no or all rows. */
    TOTALS,
    /** A wave as media or analysts count it: a label given by a source, not a property of its filings. */
    WAVE
}
