package beian.filing;

import beian.filing.Citing.Cited;
import beian.platform.Rejected;
import beian.platform.store.Turn;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;
import org.springframework.stereotype.Component;

/** Records a citation unless it is recorded already. */
@Component
class CitationRecording {

    private final Repository<Citation> citations;

    CitationRecording(Repository<Citation> citations) {
        this.citations = citations;
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

    private boolean isRecorded(MakeCitation command) {
        try {
            boolean repeats = citations.load(command.stream()).invoke(citation -> citation.repeats(command));
            if (!repeats) {
                throw new Rejected(Rejected.Kind.CONFLICT, "citation.differs", command.citationId());
            }
            return true;
        } catch (AggregateNotFoundException isNew) {
            return false;
        }
    }
}
