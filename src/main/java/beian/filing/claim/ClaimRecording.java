package beian.filing.claim;

import beian.filing.claim.Stating.Stated;
import beian.platform.Rejected;
import beian.platform.store.Turn;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.Repository;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Lets claims decide, whether they are in the log already or not. */
@Component
class ClaimRecording {

    private final Repository<Claim> claims;
    private final EventStore log;

    ClaimRecording(Repository<Claim> claims, @Lazy EventStore log) {
        this.claims = claims;
        this.log = log;
    }

    /** @throws Rejected 409 {@code claim.differs} if it stands in the log otherwise */
    @CommandHandler
    Stated decide(StateClaim command) throws Exception {
        boolean appended = true;
        if (isRecorded(command.stream())) {
            appended = claims.load(command.stream()).invoke(claim -> claim.decide(command));
        } else {
            claims.newInstance(() -> new Claim(command));
        }
        return new Stated(command.claimId(), Turn.current().position(), appended);
    }

    /** @throws Rejected 404 {@code claim.unknown}; 409 {@code claim.retracted} */
    @CommandHandler
    Stated decide(RetractClaim command) {
        if (!isRecorded(command.stream())) {
            throw new Rejected(Rejected.Kind.UNKNOWN, "claim.unknown", command.claimId());
        }
        claims.load(command.stream()).execute(claim -> claim.decide(command));
        return new Stated(command.claimId(), Turn.current().position(), true);
    }

    /** Asks the log: Axon warns of an aggregate that is not there. */
    private boolean isRecorded(String stream) {
        return log.readEvents(stream).hasNext();
    }
}
