package beian.filing.event;

/** What happens to a statement that somebody made about filings, and that the log is asked to support or refute. */
public sealed interface ClaimEvent extends LogEvent permits ClaimStated, ClaimRetracted {

    /** For example {@code galaxy:claim-1}. */
    String claimId();

    /** Who made the statement, or on whose word it is taken back. */
    Evidence evidence();
}
