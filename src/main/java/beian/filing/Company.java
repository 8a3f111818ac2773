package beian.filing;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import beian.filing.event.CompanyNamed;
import beian.filing.event.ModelFiled;
import beian.platform.Rejected;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** A company and its filing history. */
@SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // Axon fills and reads it
class Company {

    @AggregateIdentifier
    private String companyId;

    /** The rows of each batch that are in the history: bit n stands for row n. */
    private final Map<String, BitSet> rowsByBatch = new HashMap<>();

    /** Give a company the name that a source prints for it. */
    record NameCompany(CompanyNamed named) {}

    /** Add a filing to the history of a company. */
    record FileModel(@TargetAggregateIdentifier String companyId, ModelFiled filed) {}

    Company() {}

    @CommandHandler
    Company(NameCompany command) {
        apply(command.named());
    }

    /**
     * The filing enters the history.
     *
     * @throws Rejected 409 {@code filing.recorded} if it is there already
     */
    @CommandHandler
    void decide(FileModel command) {
        ModelFiled filed = command.filed();
        BitSet rows = rowsByBatch.get(filed.batchId());
        if (rows != null && rows.get(filed.row())) {
            throw new Rejected(Rejected.Kind.CONFLICT, "filing.recorded", filed.filingId());
        }
        apply(filed);
    }

    @EventSourcingHandler
    void evolve(CompanyNamed event) {
        companyId = event.companyId();
    }

    @EventSourcingHandler
    void evolve(ModelFiled event) {
        rowsByBatch.computeIfAbsent(event.batchId(), batch -> new BitSet()).set(event.row());
    }
}
