package beian.platform.column;

import beian.platform.projection.Recorded;
import beian.platform.projection.Where;
import java.nio.IntBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads a table of versions on from where they are held already. */
public final class VersionReader {

    private static final int STRETCH = 20_000;
    private static final int FIRST_DAY = 5;
    private static final int DAYS = HeldVersions.OWN - HeldVersions.PUBLIC_FROM;
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
         * @param block whose place {@code at +} {@link HeldVersions#OWN} is the first of one's own
         */
        void read(ResultSet row, IntBuffer block, int at) throws SQLException;
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
            end(jdbc, held);
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
    private void end(JdbcClient jdbc, HeldVersions held) {
        new Where()
                .and("known_to > ?", held.upTo)
                .and("known_to < " + Recorded.OPEN + " and known_from <= ?", held.upTo)
                .query(jdbc, "select known_from, known_to, owner_id, slot, public_from from " + table, "")
                .query(row -> {
                    held.end(row.getLong(1), key(row), endOf(row.getLong(2)));
                });
    }

    /** Tells the versions of one position apart. */
    private static int key(ResultSet row) throws SQLException {
        int owner = row.getString(3).hashCode();
        return 31 * (31 * owner + row.getString(4).hashCode())
                + row.getString(5).hashCode();
    }

    private final class Growing {

        private final HeldVersions held;
        private IntBuffer[] blocks;
        private int size;

        private Growing(HeldVersions held) {
            this.held = held;
            this.blocks = held.blocks;
            this.size = held.size;
        }

        private HeldVersions upTo(long position) {
            return held.grown(size, position, blocks);
        }

        private void add(ResultSet row) throws SQLException {
            int number = HeldVersions.block(size);
            if (number == blocks.length) {
                blocks = Arrays.copyOf(blocks, number + 1);
                blocks[number] = held.newBlock();
            }
            IntBuffer block = blocks[number];
            int at = held.place(size);
            block.put(at + HeldVersions.KNOWN_FROM, Math.toIntExact(row.getLong(1)));
            block.put(at + HeldVersions.KNOWN_TO, endOf(row.getLong(2)));
            for (int day = 0; day < DAYS; day++) {
                block.put(at + HeldVersions.PUBLIC_FROM + day, Days.of(row.getString(FIRST_DAY + day)));
            }
            columns.read(row, block, at);
            block.put(at + held.each - 1, key(row));
            size++;
        }
    }

    /** What has no end ends after every position. */
    private static int endOf(long knownTo) {
        return knownTo == Recorded.OPEN ? Integer.MAX_VALUE : Math.toIntExact(knownTo);
    }
}
