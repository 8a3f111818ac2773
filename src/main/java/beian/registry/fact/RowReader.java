package beian.registry.fact;

import beian.filing.event.Series;
import beian.platform.projection.Recorded;
import beian.platform.projection.Where;
import beian.registry.fact.Rows.Directories;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads {@code registry_filing} on from where rows are held already. */
final class RowReader {

    private static final int STRETCH = 20_000;
    private static final String COLUMNS = "select known_from, known_to, place, public_from, public_to, possible_from,"
            + " filed_from, filed_to, batch_id, company_id, region, locator_row, row_no, series, views, withdrawn,"
            + " case when registrant is null then 1 else 0 end, flags, owner_id, slot, filing_id from registry_filing";

    private final JdbcClient jdbc;
    private final Directories names;
    private final Map<String, Long> places = new HashMap<>();
    private long[] longs;
    private int[] ints;
    private int size;

    private RowReader(JdbcClient jdbc, Rows held, Directories names) {
        this.jdbc = jdbc;
        this.names = names;
        this.longs = held.longs;
        this.ints = held.ints;
        this.size = held.size;
    }

    static Rows nothing(Directories names) {
        return new Rows(0, 0, new long[0], new int[0], names);
    }

    /** The rows held, and those up to a position, which the transaction sees. */
    static Rows read(JdbcClient jdbc, Rows held, Directories names, long position) {
        RowReader reader = new RowReader(jdbc, held, names);
        if (held.size > 0) {
            reader.end(held.upTo);
        }
        for (long from = held.upTo; from < position; from += STRETCH) {
            new Where()
                    .and("known_from > ?", from)
                    .and("known_from <= ?", Math.min(position, from + STRETCH))
                    .query(jdbc, COLUMNS, " order by known_from, slot, public_from")
                    .query(reader::add);
        }
        return new Rows(reader.size, position, reader.longs, reader.ints, names);
    }

    /** Rows that were open and have ended since. */
    private void end(long before) {
        new Where()
                .and("known_to > ?", before)
                .and("known_to < " + Recorded.OPEN + " and known_from <= ?", before)
                .query(jdbc, "select known_from, known_to, owner_id, slot, public_from from registry_filing", "")
                .query(row -> {
                    int key = key(row.getString(3), row.getString(4), row.getString(5));
                    longs[find(row.getLong(1), key) * Rows.LONGS + 1] = row.getLong(2);
                });
    }

    private int find(long knownFrom, int key) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (longs[middle * Rows.LONGS] < knownFrom) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        while (low < size && longs[low * Rows.LONGS] == knownFrom) {
            if (ints[low * Rows.INTS + 11] == key) {
                return low;
            }
            low++;
        }
        throw new IllegalStateException("A row of position " + knownFrom + " has ended that was never there");
    }

    /** Tells the rows of one position apart. */
    private static int key(String owner, String slot, String publicFrom) {
        return 31 * (31 * owner.hashCode() + slot.hashCode()) + publicFrom.hashCode();
    }

    private void add(ResultSet row) throws SQLException {
        if (longs.length == size * Rows.LONGS) {
            int capacity = Math.max(1024, size + (size >> 1));
            longs = Arrays.copyOf(longs, capacity * Rows.LONGS);
            ints = Arrays.copyOf(ints, capacity * Rows.INTS);
        }
        String owner = row.getString(19);
        String filing = row.getString(21);
        long place = row.getLong(3);
        int at = size * Rows.LONGS;
        longs[at] = row.getLong(1);
        longs[at + 1] = row.getLong(2);
        longs[at + 2] = owner.equals(filing) ? place : place(filing);
        int[] values = {
            Days.of(row.getString(4)),
            Days.of(row.getString(5)),
            Days.of(row.getString(6)),
            Days.of(row.getString(7)),
            Days.of(row.getString(8)),
            names.batches().number(row.getString(9)),
            names.companies().number(row.getString(10)),
            names.regions().number(row.getString(11)),
            ordinal(row.getString(12)),
            row.getInt(13),
            Rows.bits(Series.valueOf(row.getString(14)), row.getInt(15), marks(row)),
            key(owner, row.getString(20), row.getString(4))
        };
        System.arraycopy(values, 0, ints, size * Rows.INTS, Rows.INTS);
        size++;
    }

    private static int marks(ResultSet row) throws SQLException {
        row.getLong(16);
        int marks = row.wasNull() ? 0 : Rows.WITHDRAWN;
        marks |= row.getInt(17) == 1 ? Rows.BLANK : 0;
        String flags = row.getString(18);
        if (!flags.isEmpty()) {
            marks |= flags.contains("late-entry") ? Rows.LATE : 0;
            marks |= flags.contains("name-withheld") ? Rows.WITHHELD : 0;
        }
        return marks;
    }

    /** A linked statement keeps the place of the filing in whose history it stands; asked for is that of the other one. */
    private long place(String filing) {
        return places.computeIfAbsent(filing, id -> new Where()
                .and("owner_id = ?", id)
                .query(jdbc, "select place from registry_filing", " limit 1")
                .query(Long.class)
                .single());
    }

    private static int ordinal(@Nullable String printed) {
        if (printed == null || printed.isEmpty() || printed.length() > 7) {
            return -1;
        }
        int number = 0;
        for (int i = 0; i < printed.length(); i++) {
            char c = printed.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            number = number * 10 + c - '0';
        }
        return number;
    }
}
