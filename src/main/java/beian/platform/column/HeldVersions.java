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
    /** Columns that are days; what is one's own comes after them. */
    public static final int DAYS = 5;

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
        Seen seen = at(moment);
        for (int i = 0; i < size; i++) {
            if (seen.test(i)) {
                version.accept(i);
            }
        }
    }

    /** Which versions are seen at a moment. */
    public Seen at(Moment moment) {
        return new Seen(moment);
    }

    /** Looks at the same numbers of every version, whatever the moment: so no moment costs more than another. */
    public final class Seen {

        private final long position;
        private final int publicFrom;
        private final int publicAt;
        private final int filed;
        private final int filedAt;
        private final boolean filedOrUndated;

        private Seen(Moment moment) {
            boolean possibly = moment.possibly();
            this.position = moment.position();
            this.publicFrom = possibly ? POSSIBLE_FROM : PUBLIC_FROM;
            // The day before the last one is covered by what stands, and by nothing else.
            this.publicAt = moment.publicAt() == null ? OPEN_DAY - 1 : Days.of(moment.publicAt());
            this.filed = possibly ? FILED_FROM : FILED_TO;
            this.filedAt = moment.filedAt() == null ? Integer.MAX_VALUE : Days.of(moment.filedAt());
            this.filedOrUndated = possibly || moment.filedAt() == null;
        }

        @SuppressWarnings("ShortCircuitBoolean") // none is spared, or early positions would cost less than late ones
        public boolean test(int version) {
            int atLong = version * longsEach;
            int atInt = version * intsEach;
            int day = ints[atInt + filed];
            return (longs[atLong] <= position)
                    & (longs[atLong + 1] > position)
                    & (ints[atInt + publicFrom] <= publicAt)
                    & (ints[atInt + PUBLIC_TO] > publicAt)
                    & (day <= filedAt)
                    & (filedOrUndated | (day != 0));
        }
    }
}
