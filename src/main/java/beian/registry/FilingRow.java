package beian.registry;

import beian.filing.event.Locator;
import beian.filing.event.Series;
import beian.platform.projection.Moment;
import beian.registry.statement.Columns;
import beian.scale.Disclosure;
import beian.scale.ScaleKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/** Reads a row of {@code registry_filing} as it is seen at a moment: nothing that came later shows. */
record FilingRow(Moment moment, Mergers mergers) implements RowMapper<Filing> {

    @Override
    public Filing mapRow(ResultSet row, int index) throws SQLException {
        return new Filing(
                row.getString("filing_id"),
                row.getInt("version"),
                row.getString("statement_id"),
                row.getString("batch_id"),
                row.getInt("row_no"),
                Series.valueOf(row.getString("series")),
                row.getString("model"),
                mergers.root(row.getString("company_id")),
                row.getString("registrant"),
                row.getString("region"),
                row.getString("number"),
                row.getString("filed_on"),
                row.getString("filed_on_printed"),
                scale(row),
                Disclosure.valueOf(row.getString("disclosure")),
                tier(row.getString("tier")),
                row.getString("scenario"),
                Columns.words(row.getString("flags")),
                row.getString("source"),
                row.getString("published_on"),
                new Locator(row.getString("locator_table"), row.getString("locator_row")),
                row.getInt("statements"),
                Columns.sides(row.getString("sides")),
                number(row, "withdrawn"),
                row.getString("link_to"),
                row.getLong("place"),
                row.getLong("known_from"),
                ended(row.getLong("known_to")),
                row.getString("public_from"),
                row.getString("recorded_at"),
                Moment.of(row.getString("public_from"), moment.publicAt()),
                Moment.of(row.getString("filed_to"), moment.filedAt()));
    }

    private @Nullable Long ended(long position) {
        return position > moment.position() ? null : position;
    }

    private static Filing.Scale scale(ResultSet row) throws SQLException {
        return new Filing.Scale(
                row.getString("scale"),
                ScaleKind.valueOf(row.getString("scale_kind")),
                number(row, "scale_lower"),
                number(row, "scale_upper"));
    }

    static @Nullable Long number(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    private static @Nullable String tier(String stored) {
        return stored.equals(Columns.NO_TIER) ? null : stored;
    }
}
