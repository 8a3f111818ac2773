package beian.platform.projection;

/** An answer that is {@link Kept}, and stays the same as long as it is: how it is written is worth keeping with it. */
public interface Lasting extends Covered {}
