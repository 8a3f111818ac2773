package beian.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tables of pages, and where the same rows stand in the twins of the page. */
final class TwinTables {

    /**
     * One table.
     *
     * @param rows selects them on the page
     * @param list its name in the CSV
     * @param pointer to it in the JSON, with {@code *} for each item of an outer list
     * @param cells column of the twins by the cell of a row on the page
     * @param part whether the twins hold rows besides, which the page leaves out
     */
    record Shown(String address, String rows, String list, String pointer, Map<String, String> cells, boolean part) {

        static Shown of(String address, String rows, String list, String pointer, String... cells) {
            Map<String, String> columns = new LinkedHashMap<>();
            Arrays.stream(cells).map(cell -> cell.split(" => ", 2)).forEach(cell -> columns.put(cell[0], cell[1]));
            return new Shown(address, rows, list, pointer, columns, false);
        }

        Shown ofMore() {
            return new Shown(address, rows, list, pointer, cells, true);
        }

        @Override
        public String toString() {
            return address + " " + rows;
        }
    }

    private static final String TIER = "[data-all] => rows";
    private static final String[] STATEMENT = {
        "th => model", "td:nth-child(2) a[lang] => registrant", ".number => number"
    };

    static final List<Shown> ALL = List.of(
            Shown.of(
                    "/",
                    "#batches-table tbody tr:not(.milestone)",
                    "batches",
                    "/batches",
                    "th => batchId",
                    "td:nth-child(2) => source",
                    "td:last-child => companies"),
            Shown.of(
                            "/?by=QUARTER&day=FILED",
                            "#over-table tbody tr[data-period^='20']",
                            "overTime",
                            "/overTime/groups",
                            "th => group",
                            "td:nth-child(2) => source",
                            TIER)
                    .ofMore(),
            Shown.of("/", "#shift-table tbody tr", "scaleShift", "/scaleShift/groups", "th a => batch", TIER)
                    .ofMore(),
            Shown.of("/?q=北京", "#companies-table tbody tr", "companies", "/companies/items", "th a => name"),
            Shown.of("/filings?tier=TRILLION", "#filings-table tbody tr", "items", "/items", STATEMENT),
            Shown.of("/filings?q=大模型&after=700", "#filings-table tbody tr", "items", "/items", STATEMENT),
            Shown.of(
                    "/companies?region=广东省&filings=TWO&sort=NAME",
                    "#companies-table tbody tr",
                    "items",
                    "/items",
                    "th a => name"),
            Shown.of("/companies?q=北京", "#companies-table tbody tr", "items", "/items", "th a => name"),
            Shown.of("/batches/galaxy:batch-4", "#filings-table tbody tr", "filings", "/filings/items", STATEMENT),
            Shown.of(
                    "/companies/f5c6dd6d-fdaf-5c24-b8c7-34131fdd4e4b",
                    "#filings-table tbody tr",
                    "history",
                    "/history/filings",
                    "th => model"),
            Shown.of(
                    "/filings/galaxy:batch-1:4",
                    "#cells-table tbody tr",
                    "provenance",
                    "/provenance/values",
                    "td:nth-child(2) > span:first-child => verbatim"),
            Shown.of("/timeline?to=60", "#entries-table tbody tr", "timeline", "/timeline/items", "td => position"),
            Shown.of("/reconciliation", "#ledger-table tr.group", "accounts", "/accounts", "a => batchId"),
            Shown.of("/compare?from=2290", "#added-table tbody tr", "added", "/added/items", "th => filing.model"),
            Shown.of(
                            "/scale-shift?by=YEAR",
                            "#shares-table tbody tr",
                            "scaleShift",
                            "/scaleShift/groups",
                            "th => group",
                            TIER)
                    .ofMore(),
            Shown.of(
                    "/scale-shift?source=中国银河证券",
                    "#strip-table tbody tr",
                    "scales",
                    "/scales/lines",
                    "th => group",
                    "[data-n] => rows"),
            Shown.of(
                    "/focus-shift?source=中国银河证券",
                    "#focus-table tbody tr",
                    "groups",
                    "/groups",
                    "th => group",
                    TIER,
                    "[data-unknown] => unfocused"),
            Shown.of(
                            "/registry?by=QUARTER&series=FILING",
                            "#FILING-announced-table tbody tr",
                            "announced",
                            "/series/*/announced",
                            "th => key",
                            "td:nth-child(2) => source",
                            "td:nth-child(4) => appearing")
                    .ofMore(),
            Shown.of(
                    "/registry?series=REGISTRATION",
                    "#REGISTRATION-regions-table tbody tr",
                    "regions",
                    "/series/*/regions",
                    "th a => region",
                    "[data-n] => filings"),
            Shown.of("/rulesets", "#strict tbody tr", "strict", "/strict/content/tiers", "th => en", ".number => code"),
            Shown.of("/dictionary", "main tbody tr", "columns", "/resources/*/schema/fields", "th => name"),
            Shown.of("/operations", "#models-table tbody tr", "models", "/models/projections", "th => name"));

    private TwinTables() {}
}
