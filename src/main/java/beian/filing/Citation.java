package beian.filing;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import beian.filing.event.CitationMade;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;

/** An answer that was pinned; made once, and never changed. */
@SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // Axon fills and reads it
class Citation {

    @AggregateIdentifier
    private String stream;

    private CitationMade made;

    Citation() {}

    @CommandHandler
    Citation(MakeCitation command) {
        apply(new CitationMade(
                command.citationId(),
                command.query(),
                command.position(),
                command.ruleset(),
                command.rulesetVersion(),
                command.resultHash(),
                command.code(),
                command.total(),
                command.result()));
    }

    /** Whether the command pins what is pinned already; which code answered makes no other citation of it. */
    boolean repeats(MakeCitation command) {
        return made.query().equals(command.query())
                && made.position() == command.position()
                && made.resultHash().equals(command.resultHash());
    }

    @EventSourcingHandler
    void evolve(CitationMade event) {
        stream = MakeCitation.streamOf(event.citationId());
        made = event;
    }
}
