package beian.registry.statement;

import beian.filing.event.Locator;
import beian.filing.event.PartialDate;
import beian.filing.event.Series;
import beian.filing.event.StatedRow;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one row of one source states of a filing, corrections included.
 *
 * @param id {@code <batch>:<row>} of the row
 * @param owner the filing in whose history it stands
 * @param place position of the event that first stated that filing
 * @param position of the event that made the statement
 * @param cells where something is stated, or was
 * @param withdrawn position of the withdrawal of its filing; absent if that holds
 * @param link what its filing counts as; absent if nothing but itself
 */
public record Statement(
        String id,
        String owner,
        long place,
        long position,
        String companyId,
        String batchId,
        long row,
        Series series,
        Map<Cell, Value> cells,
        List<String> flags,
        String source,
        String publishedOn,
        Locator locator,
        @Nullable Long withdrawn,
        @Nullable Link link) {

    public Statement {
        flags = List.copyOf(flags);
        cells = Map.copyOf(cells);
    }

    /** What a row states by which a filing comes into the log. */
    public static Statement first(StatedRow event, long position) {
        return of(event, position, position);
    }

    /**
     * What a row states.
     *
     * @param place position of the event that first stated the filing
     */
    public static Statement of(StatedRow event, long place, long position) {
        return new Statement(
                event.statementId(),
                event.filingId(),
                place,
                position,
                event.companyId(),
                event.batchId(),
                event.row(),
                event.series(),
                cells(event, position),
                event.flags(),
                event.source(),
                event.publishedOn(),
                event.locator(),
                null,
                null);
    }

    private static Map<Cell, Value> cells(StatedRow event, long position) {
        Map<Cell, Value> cells = new EnumMap<>(Cell.class);
        for (Cell cell : Cell.values()) {
            String text = cell.in(event);
            if (text != null) {
                String printed = cell == Cell.FILED_ON ? event.filedOnPrinted() : null;
                cells.put(cell, new Value(text, printed, position, event.source(), event.publishedOn()));
            }
        }
        return cells;
    }

    /** The same with another value in one cell. */
    public Statement with(Cell cell, Value value) {
        Map<Cell, Value> changed = new EnumMap<>(Cell.class);
        changed.putAll(cells);
        changed.put(cell, value);
        return with(changed, withdrawn, link);
    }

    /** The same with its filing withdrawn, or not. */
    public Statement withdrawn(@Nullable Long at) {
        return with(cells, at, link);
    }

    /** The same with its filing linked, or not. */
    public Statement linked(@Nullable Link to) {
        return with(cells, withdrawn, to);
    }

    private Statement with(Map<Cell, Value> stated, @Nullable Long withdrawnAt, @Nullable Link to) {
        return new Statement(
                id,
                owner,
                place,
                position,
                companyId,
                batchId,
                row,
                series,
                stated,
                flags,
                source,
                publishedOn,
                locator,
                withdrawnAt,
                to);
    }

    public @Nullable String text(Cell cell) {
        Value value = cells.get(cell);
        return value == null ? null : value.text();
    }

    /** Whether it is the one by which its filing came into the log. */
    boolean isFirst() {
        return id.equals(owner);
    }

    String publicDay() {
        return PartialDate.lastDay(publishedOn);
    }

    String possibleDay() {
        return PartialDate.firstDay(publishedOn);
    }
}
