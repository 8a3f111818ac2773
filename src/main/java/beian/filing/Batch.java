package beian.filing;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import beian.filing.event.Announced;
import beian.filing.event.BatchAmended;
import beian.filing.event.BatchAnnounced;
import beian.filing.event.Locator;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** What a source published under one natural key; announced once, with content that never changes. */
@SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // Axon fills and reads it
class Batch {

    @AggregateIdentifier
    private String batchId;

    private String fingerprint;
    private Announced announced;

    /**
     * Announce what was published, for the first time.
     *
     * @param fingerprint of the batch
     */
    record Announce(RecordBatch batch, String fingerprint) {}

    /**
     * Let the announced totals be others.
     *
     * @param asked what would happen; what it says of before is left open
     */
    record LetBeAmended(@TargetAggregateIdentifier String batchId, BatchAmended asked) {}

    Batch() {}

    /** The batch is announced. */
    @CommandHandler
    Batch(Announce command) {
        RecordBatch batch = command.batch();
        apply(new BatchAnnounced(
                batch.batchId(),
                batch.source(),
                Locator.DOCUMENT,
                batch.document(),
                batch.url(),
                batch.kind(),
                batch.publishedOn().iso(),
                batch.announced(),
                batch.rows().size(),
                batch.flags(),
                command.fingerprint(),
                batch.file()));
    }

    /**
     * The totals are others from here on.
     *
     * @return what happened; absent if they are so already
     */
    @CommandHandler
    @Nullable
    BatchAmended decide(LetBeAmended command) {
        BatchAmended asked = command.asked();
        if (announced.equals(asked.after())) {
            return null;
        }
        BatchAmended decided = new BatchAmended(batchId, announced, asked.after(), asked.reason(), asked.evidence());
        apply(decided);
        return decided;
    }

    /** Whether a batch with the fingerprint repeats, to the letter, what was recorded. */
    boolean hasFingerprint(String asked) {
        return fingerprint.equals(asked);
    }

    @EventSourcingHandler
    void evolve(BatchAnnounced event) {
        batchId = event.batchId();
        fingerprint = event.fingerprint();
        announced = event.announced();
    }

    @EventSourcingHandler
    void evolve(BatchAmended event) {
        announced = event.after();
    }
}
