package beian.access.key;

/** Others could reach a tracker that nobody can sign in to. */
public final class NobodyCanOperate extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    NobodyCanOperate() {
        super(
                "The tracker is to listen on an address that others can reach (server.address), and there is no key yet with"
                        + " which anybody could sign in.");
    }
}
