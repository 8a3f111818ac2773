package beian.web.twin;

import beian.platform.projection.Progress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** By which questions to the API a page is answered: one entry for each kind of page. */
@Component
class PageTwins {

    static final String API = "/api/v1/";
    private static final String[] MOMENT = {Part.KNOWN_AT, "publicAt", "filedAt", "certainty"};
    private static final String[] FILTER = {
        "batch",
        "series",
        "company",
        "region",
        "tier",
        "disclosure",
        "filedFrom",
        "filedTo",
        "q",
        "withdrawn",
        "disputed",
        "sort",
        "after"
    };
    private static final int LIST = 50;
    private static final int BATCH = 100;
    private static final int HISTORY = 200;
    private static final int STRETCH = 25;

    private final Progress progress;
    private final AnalysisTwins analyses;
    private final OtherTwins others;

    PageTwins(Progress progress, AnalysisTwins analyses, OtherTwins others) {
        this.progress = progress;
        this.analyses = analyses;
        this.others = others;
    }

    /**
     * The twin of a page.
     *
     * @param page the first part of its path; {@code index} for the first page
     * @param id of the thing that it is about; absent if it is about none
     * @param asked its parameters
     * @return empty if the page shows nothing that is recorded, as a form does
     */
    Optional<Twin> of(String page, @Nullable String id, Map<String, String> asked) {
        return Optional.ofNullable(id == null ? list(page, asked) : thing(page, id, asked));
    }

    private @Nullable Twin list(String page, Map<String, String> asked) {
        return switch (page) {
            case "index" -> first(asked);
            case "filings" ->
                Twin.of(
                        moment(Part.of("filings", API + "filings"), asked)
                                .with(asked, FILTER)
                                .and("limit", LIST),
                        "/items");
            case "companies" ->
                Twin.of(
                        moment(Part.of("companies", API + "companies"), asked)
                                .with(asked, "q", "scheme", "region", "listed", "filings", "sort", "after")
                                .and("limit", LIST),
                        "/items");
            case "timeline" -> timeline(asked);
            case "reconciliation" ->
                Twin.of(
                        moment(Part.of("reconciliation", API + "reconciliation"), asked)
                                .with(asked, "batch"),
                        "/accounts");
            case "compare", "changes" -> asked.containsKey("from") ? compare(asked) : null;
            default -> {
                Twin analysis = analyses.of(page, asked);
                yield analysis == null ? others.of(page) : analysis;
            }
        };
    }

    private @Nullable Twin thing(String page, String id, Map<String, String> asked) {
        return switch (page) {
            case "filings" -> filing(id, asked);
            case "companies" -> company(id, asked);
            case "batches" ->
                Twin.of(
                        List.of(
                                moment(Part.about("batch", API + "batches/", id, ""), asked),
                                moment(Part.of("filings", API + "filings"), asked)
                                        .and("batch", id)
                                        .with(asked, "after")
                                        .and("limit", BATCH)),
                        "/filings/items");
            case "claims" -> analyses.claim(id, asked);
            case "c" ->
                Twin.of(Part.about("citation", API + "citations/", id, ""), "/differences")
                        .uncited();
            default -> null;
        };
    }

    static Part moment(Part part, Map<String, String> asked) {
        return part.with(asked, MOMENT);
    }

    private static Twin first(Map<String, String> asked) {
        return Twin.of(
                List.of(
                        moment(Part.of("batches", API + "batches"), asked),
                        moment(Part.of("overTime", API + "analytics/scale-shift"), asked)
                                .and("by", asked.getOrDefault("by", "MONTH"))
                                .and("day", asked.getOrDefault("day", "PUBLISHED")),
                        moment(Part.of("scaleShift", API + "analytics/scale-shift"), asked),
                        moment(Part.of("companies", API + "companies"), asked)
                                .with(asked, "q")
                                .and("limit", 20)),
                "/batches",
                "/overTime/groups",
                "/scaleShift/groups",
                "/companies/items");
    }

    private Twin timeline(Map<String, String> asked) {
        long last = number(asked.get("to"), progress.head());
        boolean narrowed = asked.containsKey("batch") || asked.containsKey("company");
        long first = number(asked.get("from"), narrowed ? 1 : Math.max(1, last - STRETCH + 1));
        return Twin.of(
                List.of(
                        Part.of("timeline", API + "timeline")
                                .and("from", first)
                                .and("to", last)
                                .with(asked, "batch", "company")
                                .and("limit", STRETCH),
                        Part.of("scaleShift", API + "analytics/scale-shift").and(Part.KNOWN_AT, last)),
                "/timeline/items");
    }

    private static long number(@Nullable String text, long otherwise) {
        return text != null && text.matches("\\d{1,18}") ? Long.parseLong(text) : otherwise;
    }

    private static Twin compare(Map<String, String> asked) {
        return Twin.of(
                moment(Part.of("diff", API + "diff"), asked).with(asked, "axis", "from", "to"),
                "/added/items",
                "/changed/items",
                "/gone/items",
                "/changes/items",
                "/statistics");
    }

    private static Twin filing(String id, Map<String, String> asked) {
        return Twin.of(
                List.of(
                        moment(Part.about("filing", API + "filings/", id, ""), asked),
                        moment(Part.about("provenance", API + "filings/", id, "/provenance"), asked),
                        moment(Part.about("versions", API + "filings/", id, "/versions"), asked)),
                "/provenance/values");
    }

    private static Twin company(String id, Map<String, String> asked) {
        return Twin.of(
                List.of(
                        moment(Part.about("history", API + "companies/", id, "/history"), asked),
                        moment(Part.of("timeline", API + "timeline"), asked)
                                .and("company", id)
                                .with(asked, "from")
                                .and("limit", HISTORY)),
                "/history/filings");
    }
}
