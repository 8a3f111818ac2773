package beian.access;

/** What somebody may do; each role may do all that those before it may. */
public enum Role {
    /** Asks, exports, follows. */
    READER,
    /** Records, corrects, links, claims, cites. */
    RECORDER,
    /** Rebuilds, exports the log, makes keys, sees who did what. */
    OPERATOR;

    /** Whether whoever has this role may do what {@code asked} may. */
    public boolean covers(Role asked) {
        return compareTo(asked) >= 0;
    }
}
