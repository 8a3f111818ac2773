package beian.platform.projection;

/** A projection could not take an event in. */
final class HandlerFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Projection projection;
    private final long position;

    HandlerFailed(Projection projection, long position, Throwable cause) {
        super("Projection %s at position %d".formatted(projection.name(), position), cause);
        this.projection = projection;
        this.position = position;
    }

    Projection projection() {
        return projection;
    }

    /** Of the event. */
    long position() {
        return position;
    }
}
