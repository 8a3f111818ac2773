package beian.platform.column;

/** Something that takes a while the first time, and is better done before somebody waits for it. */
public interface Ahead {

    /** Does it. */
    void ahead();
}
