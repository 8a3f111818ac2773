package beian.filing;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import beian.filing.directory.Subject;
import beian.filing.event.CompanyNamed;
import beian.filing.event.EvidencedEvent;
import beian.filing.event.FilingRestated;
import beian.filing.event.ModelFiled;
import beian.platform.Rejected;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** A company and its filing history. */
@SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // Axon fills and reads it
class Company {

    @AggregateIdentifier
    private String companyId;

    /** The last row of each batch that is in the history; those of one batch enter it in their order. */
    private final Map<String, Integer> lastRows = new HashMap<>();

    /** Absent as long as every filing is as it was filed. */
    private @Nullable FilingStates filings;

    /** Absent as long as nothing was recorded of the company but its filings. */
    private @Nullable CompanyIdentity identity;

    /** Give a company the name that a source prints for it. */
    record NameCompany(CompanyNamed named) {}

    /** Add a filing to the history of a company. */
    record FileModel(@TargetAggregateIdentifier String companyId, ModelFiled filed) {}

    /** Let a further source state what it states of a filing. */
    record RestateFiling(@TargetAggregateIdentifier String companyId, FilingRestated restated) {}

    /**
     * Let something happen to the company or to one of its filings.
     *
     * @param asked what would happen; what it says of before is what holds if nothing was changed yet
     */
    record LetHappen(@TargetAggregateIdentifier String companyId, EvidencedEvent asked) {}

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
        refuseRecorded(command.filed().batchId(), command.filed().row());
        apply(command.filed());
    }

    /**
     * A further statement stands beside the first one.
     *
     * @throws Rejected 409 {@code filing.recorded} if it is there already
     */
    @CommandHandler
    void decide(RestateFiling command) {
        refuseRecorded(command.restated().batchId(), command.restated().row());
        apply(command.restated());
    }

    private void refuseRecorded(String batchId, int row) {
        if (row <= lastRows.getOrDefault(batchId, 0)) {
            throw new Rejected(Rejected.Kind.CONFLICT, "filing.recorded", batchId + ":" + row);
        }
    }

    /**
     * It happens, if what happened before allows it.
     *
     * @return what happened; absent if it is so already
     * @throws Rejected 409 as {@link FilingStates} and {@link CompanyIdentity} say
     */
    @CommandHandler
    @Nullable
    EvidencedEvent decide(LetHappen command) {
        EvidencedEvent decided = Subject.of(command.asked()).kind() == Subject.Kind.FILING
                ? filings().decide(command.asked())
                : identity().decide(command.asked());
        if (decided != null) {
            apply(decided);
        }
        return decided;
    }

    FilingStates filings() {
        return filings == null ? new FilingStates() : filings;
    }

    CompanyIdentity identity() {
        return identity == null ? new CompanyIdentity() : identity;
    }

    @EventSourcingHandler
    void evolve(CompanyNamed event) {
        companyId = event.companyId();
    }

    @EventSourcingHandler
    void evolve(ModelFiled event) {
        lastRows.put(event.batchId(), event.row());
    }

    @EventSourcingHandler
    void evolve(FilingRestated event) {
        lastRows.put(event.batchId(), event.row());
    }

    @EventSourcingHandler
    void evolve(EvidencedEvent event) {
        if (Subject.of(event).kind() == Subject.Kind.FILING) {
            filings = filings();
            filings.evolve(event);
        } else {
            identity = identity();
            identity.evolve(event);
        }
    }
}
