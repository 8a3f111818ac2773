package beian.filing.command;

import beian.filing.event.Announced;

/** Add to the log that something in it has to be read differently. */
public sealed interface Change permits CompanyChange, FilingChange, Change.AmendBatch {

    Grounds grounds();

    /**
     * The totals that a source announced with a batch are others.
     *
     * @param after all totals as they shall be
     */
    record AmendBatch(String batchId, Announced after, Grounds grounds) implements Change {}
}
