package beian.filing;

import beian.filing.command.Change;
import beian.filing.event.FilingEvent;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The way in for whoever has something to change of what is recorded. */
@Component
public class Changing {

    private final CommandGateway commands;
    private final EventsSince since;

    Changing(CommandGateway commands, EventsSince since) {
        this.commands = commands;
        this.since = since;
    }

    /**
     * What became of the command.
     *
     * @param event name of the event that was appended; absent if everything is so already
     * @param position its log position, or the one at which everything was so already
     * @param appended false if nothing was appended
     * @param recorded the event as it stands in the log
     */
    public record Changed(
            @Nullable String event,
            long position,
            boolean appended,
            @Nullable FilingEvent recorded) {}

    /**
     * Makes the change and waits until it is durable.
     *
     * @throws beian.platform.Rejected if it is refused, and nothing is recorded then; 412 {@code changed.meanwhile} if
     *     something happened to what is to be changed after the position that was seen
     */
    public Changed change(Change command) {
        try {
            return commands.sendAndWait(command);
        } catch (ChangedMeanwhile changed) {
            throw since.refusal(changed);
        }
    }
}
