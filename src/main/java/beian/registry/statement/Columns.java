package beian.registry.statement;

import beian.filing.event.Locator;
import beian.filing.event.PartialDate;
import beian.filing.event.Series;
import beian.platform.SearchSound;
import beian.platform.SearchText;
import beian.platform.projection.Version;
import beian.scale.Disclosure;
import beian.scale.ParameterScale;
import beian.scale.ReadingRules;
import beian.scale.ScaleReader;
import beian.scale.Standing;
import beian.scale.Tiers;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A statement, or what several come to, as columns of {@code registry_filing}, and back. */
public final class Columns {

    /** The tier of a filing whose scale places it in none. */
    public static final String NO_TIER = "NONE";

    /** In the order in which rows set them. */
    public static final List<String> NAMES = List.of(
            "filing_id",
            "statement_id",
            "place",
            "views",
            "possible_from",
            "stated_at",
            "withdrawn",
            "link",
            "link_to",
            "statements",
            "sides",
            "origins",
            "batch_id",
            "row_no",
            "series",
            "company_id",
            "model",
            "registrant",
            "region",
            "number",
            "filed_on",
            "filed_on_printed",
            "filed_from",
            "filed_to",
            "scale",
            "scale_kind",
            "scale_lower",
            "scale_upper",
            "tier",
            "disclosure",
            "scenario",
            "flags",
            "source",
            "published_on",
            "locator_table",
            "locator_row",
            "search",
            "sound",
            "by_name",
            "by_region");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Columns() {}

    /**
     * The columns of a row. Those by which filings are found come last.
     *
     * @param filing the filing that it counts as
     * @param all every statement of that filing
     * @param views sum of the bits of {@link Policy.Kind}, and {@link Ledger#AS_IT_STANDS}
     */
    static Map<String, @Nullable Object> of(
            Resolution resolved, String filing, long place, Collection<Statement> all, int views, String possibleFrom) {
        Map<String, @Nullable Object> row = stated(resolved, filing, place, all, views, possibleFrom);
        makeFindable(row, resolved.cells(), all);
        return row;
    }

    /** Adds to what is stated by what it is found. */
    static void makeFindable(Map<String, @Nullable Object> row, Map<Cell, Value> cells, Collection<Statement> all) {
        row.put("search", all.size() == 1 ? searchable(cells) : searchable(all));
        row.put("sound", sound(all));
        row.put("by_name", SearchSound.order(String.valueOf(text(cells, Cell.MODEL))));
        row.put("by_region", (long) Provinces.rank(text(cells, Cell.REGION)));
    }

    /** The same without those by which filings are found. */
    static Map<String, @Nullable Object> stated(
            Resolution resolved, String filing, long place, Collection<Statement> all, int views, String possibleFrom) {
        Statement leading = resolved.leading();
        Map<String, @Nullable Object> row = new LinkedHashMap<>(2 * NAMES.size());
        row.put("filing_id", filing);
        row.put("statement_id", leading.id());
        row.put("place", place);
        row.put("views", (long) views);
        row.put("possible_from", possibleFrom);
        row.put("stated_at", leading.position());
        row.put("withdrawn", leading.withdrawn());
        Link link = leading.link();
        row.put("link", link == null ? null : link.position());
        row.put("link_to", link == null ? null : link.to());
        row.put("statements", (long) all.size());
        row.put("sides", resolved.sides().isEmpty() ? "" : JSON.writeValueAsString(resolved.sides()));
        row.put("origins", origins(resolved));
        row.put("batch_id", leading.batchId());
        row.put("row_no", leading.row());
        row.put("series", leading.series().name());
        row.put("company_id", leading.companyId());
        cells(row, resolved.cells());
        row.put("flags", String.join(" ", leading.flags()));
        row.put("source", leading.source());
        row.put("published_on", leading.publishedOn());
        row.put("locator_table", leading.locator().table());
        row.put("locator_row", leading.locator().row());
        return row;
    }

    /** Of models and registrants, as any source has them. */
    private static String sound(Collection<Statement> all) {
        return SearchSound.of(all.stream()
                .flatMap(statement -> Stream.of(Cell.MODEL, Cell.REGISTRANT).map(statement::text))
                .filter(Objects::nonNull)
                .distinct()
                .toArray(String[]::new));
    }

    private static void cells(Map<String, @Nullable Object> row, Map<Cell, Value> cells) {
        row.put("model", text(cells, Cell.MODEL));
        row.put("registrant", text(cells, Cell.REGISTRANT));
        row.put("region", text(cells, Cell.REGION));
        row.put("number", text(cells, Cell.NUMBER));
        Value filed = cells.get(Cell.FILED_ON);
        String filedOn = filed == null ? null : filed.text();
        PartialDate date = filedOn == null ? null : PartialDate.parse(filedOn);
        row.put("filed_on", filedOn);
        row.put("filed_on_printed", filed == null ? null : filed.printed());
        row.put("filed_from", date == null ? null : date.first().toString());
        row.put("filed_to", date == null ? null : date.last().toString());
        String verbatim = text(cells, Cell.SCALE);
        ParameterScale scale = ScaleReader.read(verbatim);
        Standing standing = ReadingRules.SHIPPED.place(scale, Tiers.SHIPPED);
        row.put("scale", verbatim);
        row.put("scale_kind", scale.kind().name());
        row.put("scale_lower", scale.lower());
        row.put("scale_upper", scale.upper());
        row.put(
                "tier",
                standing.isCounted() ? Tiers.SHIPPED.get(standing.counted()).code() : NO_TIER);
        row.put("disclosure", Disclosure.of(scale.kind()).name());
        row.put("scenario", text(cells, Cell.SCENARIO));
    }

    private static @Nullable String text(Map<Cell, Value> cells, Cell cell) {
        Value value = cells.get(cell);
        return value == null ? null : value.text();
    }

    private static String searchable(Map<Cell, Value> cells) {
        return SearchText.ofAll(
                text(cells, Cell.MODEL),
                text(cells, Cell.REGISTRANT),
                text(cells, Cell.NUMBER),
                text(cells, Cell.SCENARIO));
    }

    private static String searchable(Collection<Statement> all) {
        return SearchText.ofAll(all.stream()
                .flatMap(statement -> Stream.of(Cell.MODEL, Cell.REGISTRANT, Cell.NUMBER, Cell.SCENARIO)
                        .map(statement::text))
                .filter(Objects::nonNull)
                .distinct()
                .toArray(String[]::new));
    }

    /** Values that were not stated by the leading statement itself when it was made; most rows have none. */
    private static String origins(Resolution resolved) {
        Statement leading = resolved.leading();
        Map<Cell, Value> origins = new EnumMap<>(Cell.class);
        resolved.cells().forEach((cell, value) -> {
            if (value.position() != leading.position()) {
                origins.put(cell, value);
            }
        });
        leading.cells().forEach((cell, value) -> {
            if (value.text() == null) {
                origins.putIfAbsent(cell, value);
            }
        });
        return origins.isEmpty() ? "" : JSON.writeValueAsString(origins);
    }

    /** Reads {@code sides}. */
    public static List<Side> sides(String json) {
        return json.isEmpty() ? List.of() : JSON.readValue(json, new TypeReference<List<Side>>() {});
    }

    /** Reads {@code origins}. */
    public static Map<Cell, Value> origins(String json) {
        return json.isEmpty() ? Map.of() : JSON.readValue(json, new TypeReference<Map<Cell, Value>>() {});
    }

    /** The statement that a row with {@link Ledger#AS_IT_STANDS} holds. */
    public static Statement statement(Version row) {
        long position = number(row, "stated_at");
        String source = text(row, "source");
        String publishedOn = text(row, "published_on");
        Map<Cell, Value> cells = new EnumMap<>(Cell.class);
        for (Cell cell : Cell.values()) {
            String stated = row.text(cell.column());
            String printed = cell == Cell.FILED_ON ? row.text("filed_on_printed") : null;
            if (stated != null) {
                cells.put(cell, new Value(stated, printed, position, source, publishedOn));
            }
        }
        cells.putAll(origins(text(row, "origins")));
        String linkTo = row.text("link_to");
        return new Statement(
                text(row, "statement_id"),
                row.owner(),
                number(row, "place"),
                position,
                text(row, "company_id"),
                text(row, "batch_id"),
                number(row, "row_no"),
                Series.valueOf(text(row, "series")),
                cells,
                words(text(row, "flags")),
                source,
                publishedOn,
                new Locator(row.text("locator_table"), row.text("locator_row")),
                row.number("withdrawn"),
                linkTo == null ? null : new Link(linkTo, number(row, "link")));
    }

    private static long number(Version row, String column) {
        return Objects.requireNonNull(row.number(column), column);
    }

    private static String text(Version row, String column) {
        return Objects.requireNonNull(row.text(column), column);
    }

    /** Reads words parted by spaces, as {@code flags} has them. */
    public static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }
}
