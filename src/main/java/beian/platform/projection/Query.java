package beian.platform.projection;

/**
 * A question to a read module, answered by the one {@code answer(query)} that takes it.
 *
 * @param <T> what it answers, inside an {@link Answer}
 */
public interface Query<T> {}
