package beian.filing;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Component;

/** The way in for whoever has an answer to pin. */
@Component
public class Citing {

    private final CommandGateway commands;

    Citing(CommandGateway commands) {
        this.commands = commands;
    }

    /**
     * What became of the command.
     *
     * @param position a position of the log at which the citation stands in it
     * @param appended false if the same had been cited before, and nothing was appended now
     */
    public record Cited(String citationId, long position, boolean appended) {}

    /**
     * Pins the answer and waits until that is durable.
     *
     * @throws beian.platform.Rejected 409 {@code citation.differs} if another answer has the same id
     */
    public Cited cite(MakeCitation command) {
        return commands.sendAndWait(command);
    }
}
