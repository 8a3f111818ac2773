package beian.platform.column;

import beian.platform.projection.Moment;
import beian.platform.projection.Recorded;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;

/**
 * Versions of the rows of a table up to a position, as numbers, in the order of the log.
 *
 * <p>What is held of a version never changes but for the position at which it ends, and that becomes another only where it
 * lay after every position that may be asked about: so versions can be read while others are added. Each has so many
 * numbers: the positions from which (inclusive) and to which (exclusive) the log knew it; five days, from which it was
 * certainly public, to which (exclusive), from which it may have been, and the first and the last on which it may have been
 * filed; what is the table's own; and what tells versions of one position apart.
 *
 * <p>Positions are held in 32 bits: more than two billion versions would need more than a hundred gigabytes. Versions lie
 * in blocks, so that more of them need no second copy of all.
 */
public final class HeldVersions {

    public static final int KNOWN_FROM = 0;
    static final int KNOWN_TO = 1;
    public static final int PUBLIC_FROM = 2;
    static final int PUBLIC_TO = 3;
    public static final int POSSIBLE_FROM = 4;
    public static final int FILED_FROM = 5;
    public static final int FILED_TO = 6;
    /** The first column that is a table's own. */
    public static final int OWN = 7;

    private static final int BLOCK_BITS = 10;
    /** Versions in a block. */
    static final int BLOCK = 1 << BLOCK_BITS;

    /** The number of {@code Recorded.OPEN_DAY}. */
    private static final int OPEN_DAY = Days.of(Recorded.OPEN_DAY);

    final int size;
    final long upTo;
    final int each;
    final IntBuffer[] blocks;
    private final IntFunction<IntBuffer> room;

    private HeldVersions(int size, long upTo, int each, IntBuffer[] blocks, IntFunction<IntBuffer> room) {
        this.size = size;
        this.upTo = upTo;
        this.each = each;
        this.blocks = blocks;
        this.room = room;
    }

    /** These and more. */
    HeldVersions grown(int newSize, long newUpTo, IntBuffer[] allBlocks) {
        return new HeldVersions(newSize, newUpTo, each, allBlocks, room);
    }

    IntBuffer newBlock() {
        return room.apply(BLOCK * each);
    }

    /**
     * Nothing yet, and on the heap: to be let go soon, or where memory runs short.
     *
     * @param own numbers of a version that are the table's own
     */
    public static HeldVersions none(int own) {
        return new HeldVersions(0, 0, OWN + own + 1, new IntBuffer[0], IntBuffer::allocate);
    }

    /** Nothing yet, and beside the heap: to be held as long as the tables stand. */
    public static HeldVersions noneBesideHeap(int own) {
        return new HeldVersions(0, 0, OWN + own + 1, new IntBuffer[0], HeldVersions::direct);
    }

    private static IntBuffer direct(int numbers) {
        return ByteBuffer.allocateDirect(numbers * Integer.BYTES)
                .order(ByteOrder.nativeOrder())
                .asIntBuffer();
    }

    /** How many there are; they are numbered from 0. */
    public int size() {
        return size;
    }

    /** The position up to which they are held. */
    public long upTo() {
        return upTo;
    }

    public int get(int version, int column) {
        return blocks[block(version)].get(place(version) + column);
    }

    /** Lets the version that {@code key} tells apart from others of its position end. */
    void end(long knownFrom, int key, int knownTo) {
        int version = find(knownFrom, key);
        blocks[block(version)].put(place(version) + KNOWN_TO, knownTo);
    }

    private int find(long knownFrom, int key) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (get(middle, KNOWN_FROM) < knownFrom) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        for (; low < size && get(low, KNOWN_FROM) == knownFrom; low++) {
            if (get(low, each - 1) == key) {
                return low;
            }
        }
        throw new IllegalStateException("A row of position " + knownFrom + " has ended that was never there");
    }

    static int block(int version) {
        return version >> BLOCK_BITS;
    }

    /** Of its first number in the block. */
    int place(int version) {
        return (version & (BLOCK - 1)) * each;
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
            IntBuffer block = blocks[block(version)];
            int at = place(version);
            int day = block.get(at + filed);
            return (block.get(at + KNOWN_FROM) <= position)
                    & (block.get(at + KNOWN_TO) > position)
                    & (block.get(at + publicFrom) <= publicAt)
                    & (block.get(at + PUBLIC_TO) > publicAt)
                    & (day <= filedAt)
                    & (filedOrUndated | (day != 0));
        }
    }
}
