package beian.platform.projection;

/** How sure it is that a date which may be known to the month or year only lies on or before a day. */
public enum Certainty {
    CERTAINLY,
    /** It may, or may not: part of the interval lies after the day, or there is no date. */
    POSSIBLY
}
