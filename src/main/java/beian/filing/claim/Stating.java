package beian.filing.claim;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Component;

/** The way in for whoever has a claim to state or to retract. */
@Component
public class Stating {

    private final CommandGateway commands;

    Stating(CommandGateway commands) {
        this.commands = commands;
    }

    /**
     * What became of the command.
     *
     * @param position a position of the log at which the claim stands so
     * @param appended false if it stood so before, and nothing was appended now
     */
    public record Stated(String claimId, long position, boolean appended) {}

    /**
     * States the claim and waits until that is durable.
     *
     * @throws beian.platform.Rejected 409 {@code claim.differs} if it is stated otherwise and was not retracted
     */
    public Stated state(StateClaim command) {
        return commands.sendAndWait(command);
    }

    /**
     * Retracts the claim and waits until that is durable.
     *
     * @throws beian.platform.Rejected 404 {@code claim.unknown}; 409 {@code claim.retracted}
     */
    public Stated retract(RetractClaim command) {
        return commands.sendAndWait(command);
    }
}
