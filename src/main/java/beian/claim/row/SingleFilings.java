package beian.claim.row;

import beian.claim.reading.Fact;
import beian.registry.statement.Cell;
import beian.scale.ParameterScale;
import beian.scale.ScaleReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads filings of which one source speaks, as every choice of sources sees them. A claim may look at a million of them, so
 * nothing is read that it does not ask for, and what many have in common is made once.
 */
final class SingleFilings {

    static final String SELECT =
            "select filing_id, place, batch_id, source, series, company_id, withdrawn, region, number,"
                    + " filed_from, filed_to, scale, model, scenario, registrant from claim_filing";

    private static final int FILING = 1;
    private static final int PLACE = 2;
    private static final int BATCH = 3;
    private static final int SOURCE = 4;
    private static final int SERIES = 5;
    private static final int COMPANY = 6;
    private static final int WITHDRAWN = 7;
    private static final int REGION = 8;
    private static final int NUMBER = 9;
    private static final int FILED_FROM = 10;
    private static final int FILED_TO = 11;
    private static final int SCALE = 12;
    private static final int MODEL = 13;
    private static final int SCENARIO = 14;
    private static final int REGISTRANT = 15;

    private static final ParameterScale NO_SCALE = ScaleReader.read(null);

    private final Companies companies;
    private final Filing.Kinds kinds;
    private final Scope scope;
    private final Map<String, Set<String>> alone = new HashMap<>();
    private final Map<String, ParameterScale> scales = new HashMap<>();
    private final Map<String, LocalDate> days = new HashMap<>();

    SingleFilings(Companies companies, Filing.Kinds kinds, Scope scope) {
        this.companies = companies;
        this.kinds = kinds;
        this.scope = scope;
    }

    /** @param row of {@link #SELECT} */
    Fact fact(ResultSet row) throws SQLException {
        String id = text(row, FILING);
        row.getLong(WITHDRAWN);
        boolean withdrawn = !row.wasNull();
        String company = scope.asksCompanies() ? companies.shown(text(row, COMPANY)) : "";
        return new Fact(
                id,
                row.getLong(PLACE),
                alone.computeIfAbsent(text(row, BATCH), Set::of),
                alone.computeIfAbsent(text(row, SOURCE), Set::of),
                text(row, SERIES),
                company,
                !scope.asksCompanies() || companies.isAttributed(company),
                asked(Cell.REGION, REGION, row),
                asked(Cell.NUMBER, NUMBER, row),
                day(FILED_FROM, row),
                day(FILED_TO, row),
                made(asked(Cell.SCALE, SCALE, row), scales, ScaleReader::read, NO_SCALE),
                kinds.of(
                        List.of(id),
                        asked(Cell.MODEL, MODEL, row),
                        asked(Cell.SCENARIO, SCENARIO, row),
                        asked(Cell.REGISTRANT, REGISTRANT, row)),
                withdrawn);
    }

    private static String text(ResultSet row, int column) throws SQLException {
        return Objects.requireNonNull(row.getString(column));
    }

    private @Nullable String asked(Cell cell, int column, ResultSet row) throws SQLException {
        return scope.cells().contains(cell) ? row.getString(column) : null;
    }

    private @Nullable LocalDate day(int column, ResultSet row) throws SQLException {
        String day = asked(Cell.FILED_ON, column, row);
        return day == null ? null : days.computeIfAbsent(day, LocalDate::parse);
    }

    private static <T> T made(@Nullable String text, Map<String, T> before, Function<String, T> make, T ofNothing) {
        return text == null ? ofNothing : before.computeIfAbsent(text, make);
    }
}
