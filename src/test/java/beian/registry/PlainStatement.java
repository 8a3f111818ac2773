package beian.registry;

import beian.filing.event.FilingField;
import beian.filing.event.Series;
import beian.filing.event.StatedRow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one row of one source states, corrections worked in. */
final class PlainStatement {

    static final List<String> FIELDS =
            List.of("MODEL", "REGISTRANT", "REGION", "NUMBER", "FILED_ON", "SCALE", "SCENARIO");

    /** What stands in one field, and who says so. */
    record Told(@Nullable String text, @Nullable String printed, long position, String source, String publishedOn) {}

    final String id;
    final PlainFiling filing;
    final long position;
    final String batch;
    final int row;
    final Series series;
    final String source;
    final String publishedOn;
    final String flags;
    final String locator;
    final Map<String, Told> fields = new LinkedHashMap<>();

    PlainStatement(PlainFiling filing, StatedRow e, long position) {
        this.id = e.statementId();
        this.filing = filing;
        this.position = position;
        this.batch = e.batchId();
        this.row = e.row();
        this.series = e.series();
        this.source = e.source();
        this.publishedOn = e.publishedOn();
        this.flags = e.flags().toString();
        this.locator = e.locator().toString();
        tell("MODEL", e.model(), null);
        tell("REGISTRANT", e.registrant(), null);
        tell("REGION", e.region(), null);
        tell("NUMBER", e.number(), null);
        tell("FILED_ON", e.filedOn(), e.filedOnPrinted());
        tell("SCALE", e.scale(), null);
        tell("SCENARIO", e.scenario(), null);
    }

    private void tell(String field, @Nullable String text, @Nullable String printed) {
        fields.put(field, new Told(text, printed, position, source, publishedOn));
    }

    void correct(FilingField field, Told told) {
        fields.put(field.name(), told);
    }

    @Nullable
    String text(String field) {
        Told told = fields.get(field);
        return told == null ? null : told.text();
    }

    /** A filing, and what is said of all its statements at once. */
    static final class PlainFiling {

        final String id;
        final String company;
        final long place;

        @Nullable
        Long withdrawn;

        @Nullable
        String link;

        final Map<String, PlainStatement> statements = new LinkedHashMap<>();

        PlainFiling(String id, String company, long place) {
            this.id = id;
            this.company = company;
            this.place = place;
        }
    }
}
