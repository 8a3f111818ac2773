package beian.filing;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.stereotype.Component;

/** The way in for whoever has a batch to record: the API, intake, the samples. */
@Component
public class Recording {

    private final CommandGateway commands;

    Recording(CommandGateway commands) {
        this.commands = commands;
    }

    /**
     * What became of the command.
     *
     * @param batchId the batch's natural key
     * @param rows rows recorded under it
     * @param filed rows that became filings of their own
     * @param restated rows whose numbers filings of earlier batches held: they stand beside what was stated of those
     * @param position log position of the last event that recording it appended, now or before
     * @param appended false if the same content had been recorded before, and nothing was appended now
     */
    public record Recorded(String batchId, int rows, int filed, int restated, long position, boolean appended) {}

    /**
     * Records the batch and waits until it is durable.
     *
     * @throws beian.platform.Rejected if it is refused; nothing is recorded then
     */
    public Recorded record(RecordBatch command) {
        return commands.sendAndWait(command);
    }

    /**
     * What would become of the batch now; nothing is recorded.
     *
     * @throws beian.platform.Rejected 409 {@code number.taken} if two of its rows have the same number
     */
    public Trial tryOut(RecordBatch command) {
        return commands.sendAndWait(new TryBatch(command));
    }
}
