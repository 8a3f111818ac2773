package beian.filing.event;

/** How sure the person is who says that two filings are one. */
public enum Confidence {
    HIGH,
    MEDIUM,
    LOW
}
