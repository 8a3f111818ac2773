package beian.operations;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rebuild of every read model, as it stands.
 *
 * @param id counts rebuilds from 1
 * @param generation number of the generation that it builds
 * @param node the process that rebuilds, as pid@host
 * @param done last position of the log that has been read
 * @param total last position of the log, which grows while batches are recorded
 * @param eventsPerSecond mean rate so far; absent before the first chunk
 * @param secondsLeft at that rate; absent before the first chunk and after the end
 * @param tables what was compared: the new tables with the ones that they replace
 * @param failure why it failed; absent unless it did
 */
public record Rebuild(
        String id,
        int generation,
        State state,
        String node,
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
        /** Too late to cancel. */
        SWITCHING,
        LIVE,
        FAILED,
        CANCELLED,
        /** Its node stopped before it had ended. */
        ABANDONED;

        /** Whether it has not ended. */
        public boolean isRunning() {
            return this == BUILDING || this == COMPARING || this == SWITCHING;
        }
    }

    /**
     * One table of the new generation.
     *
     * @param rows rows in it
     * @param digest over all its rows, whatever their order; 256 bits in hex
     * @param same whether the table that it replaces had the same digest at the same position; if not, and the version is
     *     the same, one of them is wrong
     * @param comparedAt that position; absent if the live table had not come so far, which leaves it uncompared
     * @param versionBefore version of the projection that wrote the table that it replaces; absent if nothing had
     * @param versionAfter version of the projection that wrote this one
     */
    public record Table(
            String table,
            long rows,
            String digest,
            boolean same,
            @Nullable Long comparedAt,
            @Nullable Integer versionBefore,
            int versionAfter) {

        /** Different, although nothing says that it should be. */
        boolean isSuspect() {
            return !same && (versionBefore == null || versionBefore == versionAfter);
        }
    }
}
