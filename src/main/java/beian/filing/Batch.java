package beian.filing;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import beian.filing.event.BatchAnnounced;
import beian.filing.event.Locator;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;

/** What a source published under one natural key; announced once, with content that never changes. */
@SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // Axon fills and reads it
class Batch {

    @AggregateIdentifier
    private String batchId;

    private String fingerprint;

    Batch() {}

    /** The batch is announced for the first time. */
    @CommandHandler
    Batch(RecordBatch command) {
        apply(new BatchAnnounced(
                command.batchId(),
                command.source(),
                Locator.DOCUMENT,
                command.document(),
                command.url(),
                command.kind(),
                command.publishedOn().iso(),
                command.announced(),
                command.rows().size(),
                command.flags(),
                Fingerprint.of(command)));
    }

    /** Whether the command repeats, to the letter, what was recorded. */
    boolean repeats(RecordBatch command) {
        return fingerprint.equals(Fingerprint.of(command));
    }

    @EventSourcingHandler
    void evolve(BatchAnnounced event) {
        batchId = event.batchId();
        fingerprint = event.fingerprint();
    }
}
