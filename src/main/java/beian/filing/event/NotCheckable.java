package beian.filing.event;

/** Why no record of filings can decide a claim. */
public enum NotCheckable {
    /** It speaks of a property that no source states and no stated rule derives. */
    NO_SUCH_PROPERTY,
    /** It speaks of something that is not about filings: a market, revenues, the future. */
    OUTSIDE_THE_RECORD,
    /** It can be read in so many ways that none is the one meant. */
    TOO_VAGUE
}
