package beian.shift.count;

import beian.filing.event.PartialDate;
import beian.filing.event.StatedRow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is kept of a statement. */
public final class StatementRow {

    /** What a person says of the filing, and so holds for every statement of it. */
    static final List<String> OF_THE_FILING = List.of("withdrawn", "focus", "sector", "modality");

    static final List<String> COLUMNS = List.of(
            "possible_from",
            "filing_id",
            "company_id",
            "region",
            "model",
            "registrant",
            "scenario",
            "filed_from",
            "filed_to",
            "batch_id",
            "series",
            "source",
            "published_on",
            "published_from",
            "withdrawn",
            "scale",
            "kinds",
            "focus",
            "sector",
            "modality",
            Alike.KEY);

    private StatementRow() {}

    /** Of a row of a source, by column. */
    static Map<String, @Nullable Object> of(StatedRow event, Kinds kinds) {
        String first = PartialDate.firstDay(event.publishedOn());
        Map<String, @Nullable Object> content = new LinkedHashMap<>();
        content.put("possible_from", first);
        content.put("filing_id", event.filingId());
        content.put("company_id", event.companyId());
        content.put("region", event.region());
        content.put("model", event.model());
        content.put("registrant", event.registrant());
        content.put("scenario", event.scenario());
        content.putAll(filed(event.filedOn()));
        content.put("batch_id", event.batchId());
        content.put("series", event.series().name());
        content.put("source", event.source());
        content.put("published_on", event.publishedOn());
        content.put("published_from", first);
        content.put("withdrawn", 0L);
        content.put("scale", event.scale());
        content.put("kinds", kinds.of(event.model(), event.scenario(), event.registrant()));
        content.put("focus", null);
        content.put("sector", null);
        content.put("modality", null);
        return Alike.keyed(content);
    }

    static Map<String, @Nullable Object> filed(@Nullable String filedOn) {
        PartialDate date = filedOn == null ? null : PartialDate.parse(filedOn);
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("filed_from", date == null ? null : date.first().toString());
        columns.put("filed_to", date == null ? null : date.last().toString());
        return columns;
    }
}
