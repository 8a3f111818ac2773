package beian.platform.column;

import beian.platform.projection.Recorded;
import beian.platform.projection.Where;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads a table of versions on from where they are held already. */
public final class VersionReader {

    private static final int STRETCH = 20_000;
    private static final int FIRST_DAY = 5;
    /** The position of the first column of one's own in what is read. */
    public static final int FIRST = 10;

    private final String table;
    private final String select;
    private final Columns columns;

    /** Takes what is one's own of a version. */
    public interface Columns {

        /**
         * Writes the numbers of a version that are one's own; positions and days are written already.
         *
         * @param row its own columns from {@link #FIRST} on
         * @param longs whose place {@code atLong + 2} is the first of one's own
         * @param ints whose place {@code atInt + 5} is the first, likewise
         */
        void read(ResultSet row, long[] longs, int atLong, int[] ints, int atInt) throws SQLException;
    }

    /**
     * What reads this table.
     *
     * @param own further columns, with commas between them
     */
    public VersionReader(String table, String own, Columns columns) {
        this.table = table;
        this.select =
                "select known_from, known_to, owner_id, slot, public_from, public_to, possible_from, filed_from, filed_to, "
                        + own + " from " + table;
        this.columns = columns;
    }

    /** What is held, and what came after it up to a position, which the transaction sees. */
    public HeldVersions read(JdbcClient jdbc, HeldVersions held, long position) {
        Growing growing = new Growing(held);
        if (held.size > 0) {
            end(jdbc, growing, held.upTo);
        }
        for (long from = held.upTo; from < position; from += STRETCH) {
            new Where()
                    .and("known_from > ?", from)
                    .and("known_from <= ?", Math.min(position, from + STRETCH))
                    .query(jdbc, select, " order by known_from, slot, public_from")
                    .query(growing::add);
        }
        return growing.upTo(position);
    }

    /**
     * Some versions, which cannot be read on.
     *
     * @param held none, of so many numbers each
     */
    public HeldVersions read(JdbcClient jdbc, HeldVersions held, Where which) {
        Growing growing = new Growing(held);
        which.query(jdbc, select, " order by known_from, slot, public_from").query(growing::add);
        return growing.upTo(Long.MAX_VALUE);
    }

    /** Versions that were open and have ended since. */
    private void end(JdbcClient jdbc, Growing growing, long before) {
        new Where()
                .and("known_to > ?", before)
                .and("known_to < " + Recorded.OPEN + " and known_from <= ?", before)
                .query(jdbc, "select known_from, known_to, owner_id, slot, public_from from " + table, "")
                .query(growing::end);
    }

    /** Tells the versions of one position apart. */
    private static int key(ResultSet row) throws SQLException {
        int owner = row.getString(3).hashCode();
        return 31 * (31 * owner + row.getString(4).hashCode())
                + row.getString(5).hashCode();
    }

    private final class Growing {

        private final int longsEach;
        private final int intsEach;
        private long[] longs;
        private int[] ints;
        private int size;

        private Growing(HeldVersions held) {
            this.longsEach = held.longsEach;
            this.intsEach = held.intsEach;
            this.longs = held.longs;
            this.ints = held.ints;
            this.size = held.size;
        }

        private HeldVersions upTo(long position) {
            return new HeldVersions(size, position, longsEach, intsEach, longs, ints);
        }

        private void add(ResultSet row) throws SQLException {
            if (longs.length == size * longsEach) {
                int capacity = Math.max(1024, size + (size >> 1));
                longs = Arrays.copyOf(longs, capacity * longsEach);
                ints = Arrays.copyOf(ints, capacity * intsEach);
            }
            int at = size * longsEach;
            longs[at] = row.getLong(1);
            longs[at + 1] = row.getLong(2);
            for (int day = 0; day < HeldVersions.DAYS; day++) {
                ints[size * intsEach + day] = Days.of(row.getString(FIRST_DAY + day));
            }
            columns.read(row, longs, at, ints, size * intsEach);
            ints[(size + 1) * intsEach - 1] = key(row);
            size++;
        }

        private void end(ResultSet row) throws SQLException {
            longs[find(row.getLong(1), key(row)) * longsEach + 1] = row.getLong(2);
        }

        private int find(long knownFrom, int key) {
            int low = 0;
            int high = size;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (longs[middle * longsEach] < knownFrom) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            for (; low < size && longs[low * longsEach] == knownFrom; low++) {
                if (ints[(low + 1) * intsEach - 1] == key) {
                    return low;
                }
            }
            throw new IllegalStateException("A row of position " + knownFrom + " has ended that was never there");
        }
    }
}
