package beian.filing.event;

/** What a person records of something that is in the log already: with a reason, and on whose word. */
public sealed interface EvidencedEvent extends FilingEvent
        permits AliasAsserted,
                AliasRetracted,
                BatchAmended,
                CompaniesMerged,
                CompanyRenamed,
                FilingClassified,
                FilingCorrected,
                FilingNumbered,
                FilingReinstated,
                FilingWithdrawn,
                FilingsLinked,
                IdentifierAsserted,
                IdentifierRetracted,
                LinkReversed,
                MergeReversed {

    Reason reason();

    Evidence evidence();

    @Override
    default String source() {
        return evidence().source();
    }

    @Override
    default Locator locator() {
        return evidence().locator();
    }
}
