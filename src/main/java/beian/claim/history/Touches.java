package beian.claim.history;

import beian.filing.event.AliasAsserted;
import beian.filing.event.AliasRetracted;
import beian.filing.event.ClaimEvent;
import beian.filing.event.CompaniesMerged;
import beian.filing.event.CompanyRenamed;
import beian.filing.event.EvidencedEvent;
import beian.filing.event.FilingClassified;
import beian.filing.event.FilingCorrected;
import beian.filing.event.FilingNumbered;
import beian.filing.event.FilingReinstated;
import beian.filing.event.FilingWithdrawn;
import beian.filing.event.FilingsLinked;
import beian.filing.event.LinkReversed;
import beian.filing.event.MergeReversed;
import beian.filing.event.StatedRow;
import beian.platform.projection.Recorded;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** What was recorded by which verdicts may have changed, by the position at which it was complete, as far as that is known. */
final class Touches {

    private static final Map<Class<?>, Function<Object, Subject>> SUBJECTS = new LinkedHashMap<>();

    static {
        on(FilingCorrected.class, e -> filing(e.filingId()));
        on(FilingClassified.class, e -> filing(e.filingId()));
        on(FilingNumbered.class, e -> filing(e.filingId()));
        on(FilingWithdrawn.class, e -> filing(e.filingId()));
        on(FilingReinstated.class, e -> filing(e.filingId()));
        on(FilingsLinked.class, e -> filing(e.filingId()));
        on(LinkReversed.class, e -> filing(e.filingId()));
        on(CompaniesMerged.class, e -> new Subject(Kind.MERGER, e.companyId(), ""));
        on(MergeReversed.class, e -> new Subject(Kind.MERGER, e.companyId(), ""));
        on(CompanyRenamed.class, e -> new Subject(Kind.NAME, e.companyId(), e.name()));
        on(AliasAsserted.class, e -> new Subject(Kind.NAME, e.companyId(), e.name()));
        on(AliasRetracted.class, e -> new Subject(Kind.NAME, e.companyId(), e.name()));
    }

    private final TreeMap<Long, Touch> byPosition = new TreeMap<>();
    private final Map<String, Long> lastRows = new HashMap<>();

    /** Of what something was recorded. */
    enum Kind {
        /** A row of a batch; only its last one completes anything. */
        BATCH,
        FILING,
        MERGER,
        NAME,
        CLAIM
    }

    /**
     * One recording.
     *
     * @param event name of the event
     * @param subject id of the batch, filing, company or claim
     * @param row of a batch: the row that was seen last
     * @param name of a name: as printed
     */
    record Touch(Kind kind, String event, String subject, int row, String name, Instant at) {}

    /** What an event is about. */
    private record Subject(Kind kind, String id, String name) {}

    private static Subject filing(String id) {
        return new Subject(Kind.FILING, id, "");
    }

    private static <E extends EvidencedEvent> void on(Class<E> type, Function<E, Subject> subject) {
        SUBJECTS.put(type, event -> subject.apply(type.cast(event)));
    }

    /** Notes that a batch was announced, or one of its rows seen. */
    void batch(String batch, int row, Recorded recorded) {
        Long before = lastRows.put(batch, recorded.position());
        if (before != null) {
            byPosition.remove(before);
        }
        byPosition.put(recorded.position(), new Touch(Kind.BATCH, "BatchAnnounced", batch, row, "", recorded.at()));
    }

    void row(StatedRow event, Recorded recorded) {
        batch(event.batchId(), event.row(), recorded);
    }

    void claim(ClaimEvent event, Recorded recorded) {
        add(event, new Subject(Kind.CLAIM, event.claimId(), ""), recorded);
    }

    /** Notes an event, unless no claim can ask for what it changes. */
    void add(EvidencedEvent event, Recorded recorded) {
        Function<Object, Subject> subject = SUBJECTS.get(event.getClass());
        if (subject != null) {
            add(event, subject.apply(event), recorded);
        }
    }

    private void add(Object event, Subject subject, Recorded recorded) {
        String type = event.getClass().getSimpleName();
        byPosition.put(
                recorded.position(), new Touch(subject.kind(), type, subject.id(), 0, subject.name(), recorded.at()));
    }

    SortedMap<Long, Touch> byPosition() {
        return byPosition;
    }
}
