package beian.operations;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rebuild of every read model, as it stands.
 *
 * @param id number of the generation that it builds
 * @param done last position of the log that has been read
 * @param total last position of the log, which grows while batches are recorded
 * @param eventsPerSecond mean rate so far; absent before the first chunk
 * @param secondsLeft at that rate; absent before the first chunk and after the end
 * @param tables what was compared at the end: the new tables with the ones that they replaced
 * @param failure why it failed; absent unless it did
 */
public record Rebuild(
        String id,
        State state,
        String startedAt,
        @Nullable String finishedAt,
        long done,
        long total,
        @Nullable Long eventsPerSecond,
        @Nullable Long secondsLeft,
        List<Table> tables,
        @Nullable String failure) {

    /** How far it is. */
    public enum State {
        BUILDING,
        COMPARING,
        LIVE,
        FAILED
    }

    /**
     * One table of the new generation.
     *
     * @param rows rows in it
     * @param digest SHA-256 (hex) over all its rows in the order of its key
     * @param same whether the table that it replaces had the same digest at the same position
     */
    public record Table(String table, long rows, String digest, boolean same) {}
}
