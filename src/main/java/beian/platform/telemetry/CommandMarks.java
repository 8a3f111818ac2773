package beian.platform.telemetry;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.stereotype.Component;

/**
 * Lines logged while a command is handled name the command and the request that it came with, on whichever thread that is;
 * and logger {@value #LOGGER} has a line per command: at level debug what was done or refused, as a warning what failed.
 */
@Component
public final class CommandMarks
        implements MessageDispatchInterceptor<CommandMessage<?>>, MessageHandlerInterceptor<CommandMessage<?>> {

    /** Its level decides whether commands are logged. */
    public static final String LOGGER = "beian.commands";

    private static final Logger LOG = LoggerFactory.getLogger(LOGGER);

    /** The command is handled by whoever has the turn, which knows of no request. */
    @Override
    public BiFunction<Integer, CommandMessage<?>, CommandMessage<?>> handle(
            List<? extends CommandMessage<?>> commands) {
        String request = MDC.get(Mark.REQUEST);
        return (index, command) -> request == null ? command : command.andMetaData(Map.of(Mark.REQUEST, request));
    }

    @Override
    public @Nullable Object handle(UnitOfWork<? extends CommandMessage<?>> unit, InterceptorChain chain)
            throws Exception {
        CommandMessage<?> command = unit.getMessage();
        try (Mark request = Mark.of(Mark.REQUEST, request(command));
                Mark id = Mark.of(Mark.COMMAND, command.getIdentifier())) {
            return chain.proceed();
        }
    }

    /**
     * What became of a command, once that is certain.
     *
     * @param position the end of what it recorded; without meaning if it failed
     * @param failure absent if it was done
     */
    public static void ended(CommandMessage<?> command, long position, @Nullable Throwable failure) {
        String outcome = failure == null ? "done" : CommandTimes.outcome(failure);
        boolean failed = "failed".equals(outcome);
        if (!failed && !LOG.isDebugEnabled()) {
            return;
        }
        try (Mark request = Mark.of(Mark.REQUEST, request(command));
                Mark id = Mark.of(Mark.COMMAND, command.getIdentifier());
                Mark place = Mark.of(Mark.POSITION, failure == null ? Long.toString(position) : null)) {
            String name = command.getPayloadType().getSimpleName();
            if (failed) {
                LOG.warn("{} failed: {}", name, String.valueOf(failure));
            } else {
                LOG.debug("{} {}{}", name, outcome, failure == null ? "" : ": " + failure.getMessage());
            }
        }
    }

    private static @Nullable String request(CommandMessage<?> command) {
        return (String) command.getMetaData().get(Mark.REQUEST);
    }
}
