package beian.platform.store;

/** Tables beside the log that follow from it and are written in the transactions of its events. */
public interface DerivedFromLog {

    /**
     * Adds to {@code rows} what follows from an event that an import appends, in the order of the log.
     *
     * @param position the event's place in the log
     */
    void follow(Object event, long position, RowBatch rows);
}
