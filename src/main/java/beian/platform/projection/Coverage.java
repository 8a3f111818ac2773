package beian.platform.projection;

/** Whether anything recorded reaches back to the days asked about: that nothing is found does not say that nothing was. */
public enum Coverage {
    OBSERVED,
    /** Before the first day of which anything is recorded. */
    NOT_OBSERVED
}
