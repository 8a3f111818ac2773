package beian.registry.statement;

/**
 * A person's word that a filing is the same as another one.
 *
 * @param to the filing that it counts as
 * @param position of the event
 */
public record Link(String to, long position) {}
