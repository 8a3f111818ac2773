package beian.filing.event;

/** What a filing states and a correction can change; its number has an event of its own. */
public enum FilingField {
    MODEL,
    REGISTRANT,
    REGION,
    FILED_ON,
    SCALE,
    SCENARIO
}
