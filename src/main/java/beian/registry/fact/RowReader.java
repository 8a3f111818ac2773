package beian.registry.fact;

import beian.filing.event.Series;
import beian.platform.column.HeldVersions;
import beian.platform.column.Names;
import beian.platform.column.VersionReader;
import beian.platform.projection.Where;
import beian.registry.fact.Rows.Directories;
import java.nio.IntBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads {@code registry_filing} on from where rows are held already. */
final class RowReader implements VersionReader.Columns {

    private static final String COLUMNS = "place, batch_id, company_id,"
            + " region, locator_row, row_no, series, views, withdrawn,"
            + " case when registrant is null then 1 else 0 end, flags, filing_id";

    private final JdbcClient jdbc;
    private final Directories names;
    private final Map<String, Long> places = new HashMap<>();

    private RowReader(JdbcClient jdbc, Directories names) {
        this.jdbc = jdbc;
        this.names = names;
    }

    static Rows nothing() {
        return new Rows(
                HeldVersions.noneBesideHeap(Rows.COUNT), new Directories(new Names(), new Names(), new Names()));
    }

    /** The rows held, and those up to a position, which the transaction sees. */
    static Rows read(JdbcClient jdbc, Rows held, long position) {
        VersionReader reader = new VersionReader("registry_filing", COLUMNS, new RowReader(jdbc, held.names));
        return new Rows(reader.read(jdbc, held.versions, position), held.names);
    }

    @Override
    public void read(ResultSet row, IntBuffer block, int at) throws SQLException {
        int own = VersionReader.FIRST;
        String filing = row.getString(own + 11);
        int[] values = {
            Math.toIntExact(row.getString(3).equals(filing) ? row.getLong(own) : place(filing)),
            names.batches().number(row.getString(own + 1)),
            names.companies().number(row.getString(own + 2)),
            names.regions().number(row.getString(own + 3)),
            ordinal(row.getString(own + 4)),
            row.getInt(own + 5),
            Rows.bits(Series.valueOf(row.getString(own + 6)), row.getInt(own + 7), marks(row, own + 8))
        };
        block.put(at + HeldVersions.OWN, values);
    }

    private static int marks(ResultSet row, int column) throws SQLException {
        row.getLong(column);
        int marks = row.wasNull() ? 0 : Rows.WITHDRAWN;
        marks |= row.getInt(column + 1) == 1 ? Rows.BLANK : 0;
        String flags = row.getString(column + 2);
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
