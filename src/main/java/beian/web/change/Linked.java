package beian.web.change;

import beian.filing.event.FilingsLinked;
import beian.filing.event.LinkReversed;
import beian.registry.Change;
import beian.registry.Filing;
import java.util.LinkedHashSet;
import java.util.Set;

/** Which filings count as another one. */
public final class Linked {

    private Linked() {}

    /** Ids of the filings that count as the one shown, in the order of the log. */
    public static Set<String> to(Filing.Detail detail) {
        Set<String> linked = new LinkedHashSet<>();
        for (Change change : detail.changes()) {
            String filing = change.filingId();
            if (filing == null) {
                continue;
            }
            if (change.event().equals(FilingsLinked.class.getSimpleName())) {
                linked.add(filing);
            } else if (change.event().equals(LinkReversed.class.getSimpleName())) {
                linked.remove(filing);
            }
        }
        linked.remove(detail.filing().filingId());
        return linked;
    }
}
