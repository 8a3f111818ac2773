package beian.access;

/** An address has shown too many wrong keys, and has to wait before another one is looked at. */
public final class MustWait extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final long seconds;

    public MustWait(long seconds) {
        super("Too many wrong keys");
        this.seconds = seconds;
    }

    /** How long, from 1. */
    public long seconds() {
        return seconds;
    }
}
