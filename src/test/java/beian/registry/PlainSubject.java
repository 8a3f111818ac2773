package beian.registry;

import beian.filing.event.BatchAmended;
import beian.filing.event.EvidencedEvent;
import beian.filing.event.FilingCorrected;
import beian.filing.event.FilingNumbered;
import beian.filing.event.FilingReinstated;
import beian.filing.event.FilingWithdrawn;
import beian.filing.event.FilingsLinked;
import beian.filing.event.LinkReversed;

/** What an event is about. */
final class PlainSubject {

    private PlainSubject() {}

    /** The filing, or the batch; of an event about a company, nothing that is called like one of those. */
    static String of(EvidencedEvent event) {
        if (event instanceof FilingCorrected e) {
            return e.filingId();
        } else if (event instanceof FilingNumbered e) {
            return e.filingId();
        } else if (event instanceof FilingWithdrawn e) {
            return e.filingId();
        } else if (event instanceof FilingReinstated e) {
            return e.filingId();
        } else if (event instanceof FilingsLinked e) {
            return e.filingId();
        } else if (event instanceof LinkReversed e) {
            return e.filingId();
        } else if (event instanceof BatchAmended e) {
            return e.batchId();
        }
        return "";
    }
}
