package beian.registry.statement;

import beian.filing.event.FilingRestated;
import beian.filing.event.Locator;
import beian.filing.event.ModelFiled;
import beian.filing.event.PartialDate;
import beian.filing.event.Series;
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

    /** The first statement of a filing. */
    public static Statement of(ModelFiled event, long position) {
        Cells cells = new Cells(position, event.source(), event.publishedOn());
        cells.put(Cell.MODEL, event.model(), null);
        cells.put(Cell.REGISTRANT, event.registrant(), null);
        cells.put(Cell.REGION, event.region(), null);
        cells.put(Cell.NUMBER, event.number(), null);
        cells.put(Cell.FILED_ON, event.filedOn(), event.filedOnPrinted());
        cells.put(Cell.SCALE, event.scale(), null);
        cells.put(Cell.SCENARIO, event.scenario(), null);
        return new Statement(
                event.filingId(),
                event.filingId(),
                position,
                position,
                event.companyId(),
                event.batchId(),
                event.row(),
                event.series(),
                cells.all,
                event.flags(),
                event.source(),
                event.publishedOn(),
                event.locator(),
                null,
                null);
    }

    /**
     * Another statement of a filing.
     *
     * @param place position of the event that first stated the filing
     */
    public static Statement of(FilingRestated event, long place, long position) {
        Cells cells = new Cells(position, event.source(), event.publishedOn());
        cells.put(Cell.MODEL, event.model(), null);
        cells.put(Cell.REGISTRANT, event.registrant(), null);
        cells.put(Cell.REGION, event.region(), null);
        cells.put(Cell.NUMBER, event.number(), null);
        cells.put(Cell.FILED_ON, event.filedOn(), event.filedOnPrinted());
        cells.put(Cell.SCALE, event.scale(), null);
        cells.put(Cell.SCENARIO, event.scenario(), null);
        return new Statement(
                event.statementId(),
                event.filingId(),
                place,
                position,
                event.companyId(),
                event.batchId(),
                event.row(),
                event.series(),
                cells.all,
                event.flags(),
                event.source(),
                event.publishedOn(),
                event.locator(),
                null,
                null);
    }

    private static final class Cells {

        private final Map<Cell, Value> all = new EnumMap<>(Cell.class);
        private final long position;
        private final String source;
        private final String publishedOn;

        private Cells(long position, String source, String publishedOn) {
            this.position = position;
            this.source = source;
            this.publishedOn = publishedOn;
        }

        private void put(Cell cell, @Nullable String text, @Nullable String printed) {
            if (text != null) {
                all.put(cell, new Value(text, printed, position, source, publishedOn));
            }
        }
    }

    /** The same with another value in one cell. */
    public Statement with(Cell cell, Value value) {
        Map<Cell, Value> changed = new EnumMap<>(Cell.class);
        changed.putAll(cells);
        changed.put(cell, value);
        return new Statement(
                id,
                owner,
                place,
                position,
                companyId,
                batchId,
                row,
                series,
                changed,
                flags,
                source,
                publishedOn,
                locator,
                withdrawn,
                link);
    }

    /** The same with its filing withdrawn, or not. */
    public Statement withdrawn(@Nullable Long at) {
        return new Statement(
                id,
                owner,
                place,
                position,
                companyId,
                batchId,
                row,
                series,
                cells,
                flags,
                source,
                publishedOn,
                locator,
                at,
                link);
    }

    /** The same with its filing linked, or not. */
    public Statement linked(@Nullable Link to) {
        return new Statement(
                id,
                owner,
                place,
                position,
                companyId,
                batchId,
                row,
                series,
                cells,
                flags,
                source,
                publishedOn,
                locator,
                withdrawn,
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
        return PartialDate.parse(publishedOn).last().toString();
    }

    String possibleDay() {
        return PartialDate.parse(publishedOn).first().toString();
    }
}
