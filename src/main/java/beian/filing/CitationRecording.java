package beian.filing;

import beian.filing.Citing.Cited;
import beian.platform.Rejected;
import beian.platform.store.Turn;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.Repository;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Records a citation unless it is recorded already. */
@Component
class CitationRecording {

    private final Repository<Citation> citations;
    private final EventStore log;

    CitationRecording(Repository<Citation> citations, @Lazy EventStore log) {
        this.citations = citations;
        this.log = log;
    }

    /** @throws Rejected 409 {@code citation.differs} if something else is cited under the id */
    @CommandHandler
    Cited decide(MakeCitation command) throws Exception {
        boolean appended = !isRecorded(command);
        if (appended) {
            citations.newInstance(() -> new Citation(command));
        }
        return new Cited(command.citationId(), Turn.current().position(), appended);
    }

    /** Asks the log first: Axon warns of an aggregate that is not there. */
    private boolean isRecorded(MakeCitation command) {
        if (!log.readEvents(command.stream()).hasNext()) {
            return false;
        }
        boolean repeats = citations.load(command.stream()).invoke(citation -> citation.repeats(command));
        if (!repeats) {
            throw new Rejected(Rejected.Kind.CONFLICT, "citation.differs", command.citationId());
        }
        return true;
    }
}
