package beian.claim.history;

import beian.filing.event.StatedRow;
import beian.platform.projection.Recorded;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** What was recorded by which verdicts may have changed, by the position at which it was complete, as far as that is known. */
final class Touches {

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

    void batch(String batch, int rows, Recorded recorded) {
        Long before = lastRows.put(batch, recorded.position());
        if (before != null) {
            byPosition.remove(before);
        }
        byPosition.put(recorded.position(), new Touch(Kind.BATCH, "BatchAnnounced", batch, rows, "", recorded.at()));
    }

    void row(StatedRow event, Recorded recorded) {
        batch(event.batchId(), event.row(), recorded);
    }

    void add(Kind kind, Object event, String subject, Recorded recorded) {
        add(kind, event, subject, "", recorded);
    }

    void add(Kind kind, Object event, String subject, String name, Recorded recorded) {
        String type = event.getClass().getSimpleName();
        byPosition.put(recorded.position(), new Touch(kind, type, subject, 0, name, recorded.at()));
    }

    Map<Long, Touch> byPosition() {
        return byPosition;
    }
}
