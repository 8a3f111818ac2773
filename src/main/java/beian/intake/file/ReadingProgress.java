package beian.intake.file;

/** Whoever wants to know how far the reading of a file has come; throwing an {@link Unreadable} ends it. */
@FunctionalInterface
public interface ReadingProgress {

    /**
     * Called often, from the thread that reads.
     *
     * @param pages of a paged document that were read so far
     * @param rows of tables that were found so far
     */
    void at(int pages, int rows);

    /** Nobody asks. */
    static ReadingProgress unwatched() {
        return (pages, rows) -> {};
    }
}
