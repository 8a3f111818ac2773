package beian.filing.claim;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import beian.filing.event.ClaimRetracted;
import beian.filing.event.ClaimStated;
import beian.platform.Rejected;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** A claim under one id: stated once; after it was retracted it can be stated anew, in other words too. */
@SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // Axon fills and reads it
class Claim {

    @AggregateIdentifier
    private String stream;

    private ClaimStated stated;
    private boolean retracted;

    Claim() {}

    /** The claim is stated for the first time. */
    @CommandHandler
    Claim(StateClaim command) {
        apply(event(command));
    }

    /**
     * The claim is stated again.
     *
     * @return whether anything happened: nothing does if it stands so already
     * @throws Rejected 409 {@code claim.differs}, naming the first difference, if it stands otherwise
     */
    boolean decide(StateClaim command) {
        ClaimStated asked = event(command);
        if (retracted) {
            apply(asked);
            return true;
        }
        Map<String, Object> before = fields(stated);
        fields(asked).forEach((field, sent) -> {
            Object recorded = Objects.requireNonNull(before.get(field), field);
            if (!recorded.equals(sent)) {
                throw new Rejected(Rejected.Kind.CONFLICT, "claim.differs", command.claimId(), field, recorded, sent);
            }
        });
        return false;
    }

    /** @throws Rejected 409 {@code claim.retracted} if it is retracted already */
    @CommandHandler
    void decide(RetractClaim command) {
        if (retracted) {
            throw new Rejected(Rejected.Kind.CONFLICT, "claim.retracted", command.claimId());
        }
        apply(new ClaimRetracted(command.claimId(), command.reason(), command.evidence()));
    }

    private static ClaimStated event(StateClaim command) {
        return new ClaimStated(
                command.claimId(),
                command.statementZh(),
                command.statementEn(),
                command.expression(),
                command.notCheckable(),
                command.evidence());
    }

    /** By the names under which they are sent. */
    private static Map<String, Object> fields(ClaimStated event) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("statement.zh", shown(event.statementZh()));
        fields.put("statement.en", shown(event.statementEn()));
        fields.put("expression", shown(event.expression()));
        fields.put("notCheckable", shown(event.notCheckable()));
        fields.put("evidence", event.evidence());
        return fields;
    }

    private static Object shown(@Nullable Object value) {
        return value == null ? "" : value;
    }

    @EventSourcingHandler
    void evolve(ClaimStated event) {
        stream = StateClaim.streamOf(event.claimId());
        stated = event;
        retracted = false;
    }

    @EventSourcingHandler
    void evolve(ClaimRetracted event) {
        retracted = true;
    }
}
