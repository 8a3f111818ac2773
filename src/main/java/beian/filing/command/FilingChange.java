package beian.filing.command;

import beian.filing.event.Confidence;
import beian.filing.event.FilingField;
import beian.filing.event.Focus;
import beian.filing.event.Modality;
import org.jspecify.annotations.Nullable;

/** A change of one filing. */
public sealed interface FilingChange extends Change {

    String filingId();

    /**
     * A value that one source states of the filing is another.
     *
     * @param statementId the statement that is wrong; absent if it is the one that came first
     * @param after the value as events hold it; absent if none is stated
     * @param printed the same as printed, where that differs: of a date
     */
    record CorrectFiling(
            String filingId,
            @Nullable String statementId,
            FilingField field,
            @Nullable String after,
            @Nullable String printed,
            Grounds grounds)
            implements FilingChange {}

    /**
     * The filing is of this kind.
     *
     * @param sector the trade of a vertical one, as rulesets code it
     */
    record ClassifyFiling(
            String filingId,
            @Nullable Focus focus,
            @Nullable String sector,
            @Nullable Modality modality,
            Grounds grounds)
            implements FilingChange {}

    /** The filing does not hold any more, or never did. */
    record WithdrawFiling(String filingId, Grounds grounds) implements FilingChange {}

    /** The filing holds again, or its withdrawal was recorded in error. */
    record ReinstateFiling(String filingId, Grounds grounds) implements FilingChange {}

    /** The filing has this number from now on. */
    record NumberFiling(String filingId, String number, Grounds grounds) implements FilingChange {}

    /**
     * The filing is the same as another one.
     *
     * @param filingId it has no number
     * @param toFilingId it has one, in the same series
     */
    record LinkFilings(String filingId, String toFilingId, Confidence confidence, Grounds grounds)
            implements FilingChange {}

    /** The filing is not the same as the one to which it is linked. */
    record ReverseLink(String filingId, Grounds grounds) implements FilingChange {}
}
