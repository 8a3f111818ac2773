package peer.stock;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;

/** A company and its filings. */
@Aggregate
class Company {

    @AggregateIdentifier
    @SuppressWarnings("unused") // Axon reads it
    private String companyId;

    Company() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void file(FileModel command) {
        apply(new ModelFiled(command));
    }

    @EventSourcingHandler
    void on(ModelFiled event) {
        companyId = event.companyId;
    }
}
