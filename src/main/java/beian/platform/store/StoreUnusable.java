package beian.platform.store;

/** The tracker cannot start on this store; the message says why, and is for the operator. */
public final class StoreUnusable extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    /** @param message without a full stop */
    public StoreUnusable(String message) {
        super(message);
    }

    StoreUnusable(String message, Exception cause) {
        super(message + " (" + cause + ")", cause);
    }
}
