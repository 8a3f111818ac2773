package beian.filing;

import beian.filing.Batch.LetBeAmended;
import beian.filing.Changing.Changed;
import beian.filing.command.Change.AmendBatch;
import beian.filing.command.Grounds;
import beian.filing.directory.Directory;
import beian.filing.directory.Subject;
import beian.filing.event.Announced;
import beian.filing.event.BatchAmended;
import beian.platform.Rejected;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;

/** Changes of what was announced with a batch. */
@Component
class BatchChanges {

    private final Directory directory;
    private final Changes changes;
    private final Repository<Batch> batches;

    BatchChanges(Directory directory, Changes changes, Repository<Batch> batches) {
        this.directory = directory;
        this.changes = changes;
        this.batches = batches;
    }

    /** @throws Rejected 404 {@code batch.unknown} */
    @CommandHandler
    Changed decide(AmendBatch command) {
        directory.settle();
        String batchId = command.batchId();
        long changedAt = directory
                .batchChangedAt(batchId)
                .orElseThrow(() -> new Rejected(Rejected.Kind.UNKNOWN, "batch.unknown", batchId));
        Grounds grounds = command.grounds();
        changes.require(grounds, Subject.batch(batchId), changedAt);
        BatchAmended asked =
                new BatchAmended(batchId, Announced.NOTHING, command.after(), grounds.reason(), grounds.evidence());
        return changes.letHappen(batches.load(batchId), batch -> batch.decide(new LetBeAmended(batchId, asked)));
    }
}
