package beian.platform.column;

import beian.platform.projection.Moment;

/**
 * Versions of the rows of a table up to a position, as numbers, in the order of the log.
 *
 * <p>What is held of a version never changes but for the position at which it ends, and that becomes another only where it
 * lay after every position that may be asked about: so versions can be read while others are added. Each has so many longs,
 * the first two of them the positions from which (inclusive) and to which (exclusive) the log knew it, and so many ints.
 */
public final class HeldVersions {

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
     * @param intsEach at least 1; the last one is what tells versions of one position apart
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

    /** Whether the log knew it at the moment's position. */
    public boolean isKnown(int version, Moment moment) {
        long position = moment.position();
        return longs[version * longsEach] <= position && longs[version * longsEach + 1] > position;
    }
}
