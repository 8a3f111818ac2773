package beian.platform.column;

import beian.platform.projection.Moment;
import beian.platform.projection.Recorded;
import java.util.function.IntConsumer;

/**
 * Versions of the rows of a table up to a position, as numbers, in the order of the log.
 *
 * <p>What is held of a version never changes but for the position at which it ends, and that becomes another only where it
 * lay after every position that may be asked about: so versions can be read while others are added. Each has so many longs,
 * the first two of them the positions from which (inclusive) and to which (exclusive) the log knew it, and so many ints, the first five of
 * them days: from which it was certainly public, to which (exclusive), from which it may have been, and the first and the last
 * on which it may have been filed.
 */
public final class HeldVersions {

    public static final int PUBLIC_FROM = 0;
    public static final int PUBLIC_TO = 1;
    public static final int POSSIBLE_FROM = 2;
    public static final int FILED_FROM = 3;
    public static final int FILED_TO = 4;
    /** The number of {@code Recorded.OPEN_DAY}. */
    private static final int OPEN_DAY = Days.of(Recorded.OPEN_DAY);

    final int size;
    final long upTo;
    final int longsEach;
    final int intsEach;
    final long[] longs;
    final int[] ints;

    HeldVersions(int size, long upTo, int longsEach, int intsEach, long[] longs, int[] ints) {
        this.size = size;
        this.upTo = upTo;
        this.longsEach = longsEach;
        this.intsEach = intsEach;
        this.longs = longs;
        this.ints = ints;
    }

    /**
     * Nothing yet.
     *
     * @param longsEach at least 2
     * @param intsEach at least 6; the last one is what tells versions of one position apart
     */
    public static HeldVersions none(int longsEach, int intsEach) {
        return new HeldVersions(0, 0, longsEach, intsEach, new long[0], new int[0]);
    }

    /** How many there are; they are numbered from 0. */
    public int size() {
        return size;
    }

    /** The position up to which they are held. */
    public long upTo() {
        return upTo;
    }

    public long longOf(int version, int column) {
        return longs[version * longsEach + column];
    }

    public int intOf(int version, int column) {
        return ints[version * intsEach + column];
    }

    /** Tells those that are seen at a moment, in the order of the log. */
    public void forEach(Moment moment, IntConsumer version) {
        int day = Days.of(moment.publicAt());
        int filed = Days.of(moment.filedAt());
        for (int i = 0; i < size; i++) {
            if (isKnown(i, moment) && isPublic(i, day, moment.possibly()) && isFiled(i, filed, moment.possibly())) {
                version.accept(i);
            }
        }
    }

    private boolean isPublic(int version, int day, boolean possibly) {
        if (day == 0) {
            return intOf(version, PUBLIC_TO) == OPEN_DAY;
        }
        return intOf(version, possibly ? POSSIBLE_FROM : PUBLIC_FROM) <= day && intOf(version, PUBLIC_TO) > day;
    }

    private boolean isFiled(int version, int day, boolean possibly) {
        if (day == 0) {
            return true;
        }
        int last = intOf(version, FILED_TO);
        return possibly ? intOf(version, FILED_FROM) <= day : last != 0 && last <= day;
    }

    /** Whether the log knew it at the moment's position. */
    private boolean isKnown(int version, Moment moment) {
        long position = moment.position();
        return longs[version * longsEach] <= position && longs[version * longsEach + 1] > position;
    }
}
