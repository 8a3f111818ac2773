package beian.web;

import static beian.web.PagesTest.browser;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import beian.web.Chromium.Visitor;
import beian.web.TwinTables.Shown;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Pages as data; runs inside of {@link PagesTest}, with its browser and its samples. */
abstract class Twins {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    static List<Shown> tables() {
        return TwinTables.ALL;
    }

    @ParameterizedTest
    @MethodSource("tables")
    void every_page_has_twins_with_the_same_rows(Shown table) {
        Page page = browser.visit(Visitor.ENGLISH.withoutScripts(), table.address());
        List<List<String>> shown = shown(page, table);
        assertThat(shown).isNotEmpty();
        List<String> links = page.locator(".view p a").all().stream()
                .map(link -> link.getAttribute("href"))
                .toList();

        APIResponse json = page.request().get(links.get(0));
        assertThat(json.status()).isEqualTo(200);
        same(
                table,
                shown,
                items(JSON.readTree(json.text()), table.pointer())
                        .map(item -> table.cells().values().stream()
                                .map(column -> line(
                                        item.at("/" + column.replace('.', '/')).asString("")))
                                .toList())
                        .toList());

        APIResponse csv = page.request().get(links.get(1));
        assertThat(csv.headers()).containsEntry("content-type", "text/csv;charset=UTF-8");
        same(table, shown, rows(csv.text(), table));
    }

    /** The cells of all rows by one question. */
    private static List<List<String>> shown(Page page, Shown table) {
        Object cells = page.locator(table.rows())
                .evaluateAll(
                        "(rows, cells) => rows.map(row => cells.map(cell => row.querySelector(cell)?.innerText ?? ''))",
                        List.copyOf(table.cells().keySet()));
        return ((List<?>) cells)
                .stream()
                        .map(row -> ((List<?>) row)
                                .stream().map(cell -> line(cell.toString())).toList())
                        .toList();
    }

    private static void same(Shown table, List<List<String>> shown, List<List<String>> twin) {
        if (table.part()) {
            assertThat(twin).containsAll(shown);
        } else {
            assertThat(twin).isEqualTo(shown);
        }
    }

    /** What stands in a first line; thousands without what parts them. */
    private static String line(String text) {
        String first = text.lines().findFirst().orElse("").strip();
        return first.matches("[\\d,]+") ? first.replace(",", "") : first;
    }

    private static Stream<JsonNode> items(JsonNode from, String pointer) {
        int each = pointer.indexOf("/*");
        return each < 0
                ? from.at(pointer).valueStream()
                : from.at(pointer.substring(0, each))
                        .valueStream()
                        .flatMap(item -> items(item, pointer.substring(each + 2)));
    }

    private static List<List<String>> rows(String csv, Shown table) {
        CSVFormat format = CSVFormat.RFC4180.builder().setHeader().get();
        try (var parsed = format.parse(new StringReader(csv))) {
            return parsed.stream()
                    .filter(row -> !row.isMapped("list") || row.get("list").equals(table.list()))
                    .map(row -> table.cells().values().stream()
                            .map(column -> row.isMapped(column) ? line(row.get(column)) : "")
                            .toList())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Pages whose tables are no rows of the log, or are compared with their twins by other tests. */
    private static final Map<String, String> WITHOUT = Map.ofEntries(
            Map.entry("/method", "a text"),
            Map.entry("/claims/new", "a form"),
            Map.entry("/about", "sums over the batches, which its twin lists"),
            Map.entry("/problems/{code}", "what is wrong"),
            Map.entry("/record/{previewId}", "not recorded; the API answers it under its id"),
            Map.entry("/record", "see RecordPageTest"),
            Map.entry("/claims", "see ClaimPages"),
            Map.entry("/claims/{claimId}", "see ClaimPages"),
            Map.entry("/c/{citationId}", "see CitedViews"),
            Map.entry("/audit", "for operators; the API answers it"),
            Map.entry("/keys", "for operators; the API answers it"),
            Map.entry("/sign-in", "a form"));

    /** Fails when there is a new page: with rows of the log it needs a twin, and a line here that compares them. */
    @Test
    void no_page_with_a_table_is_without_twins() {
        List<String> compared = TwinTables.ALL.stream()
                .map(table -> table.address().split("\\?")[0])
                .toList();
        for (PathPattern page : pages()) {
            boolean known = WITHOUT.containsKey(page.getPatternString())
                    || compared.stream().anyMatch(address -> page.matches(PathContainer.parsePath(address)));
            assertThat(known).as(page.getPatternString()).isTrue();
        }
        assertThat(pages()).hasSizeGreaterThan(20);
    }

    private List<PathPattern> pages() {
        return everyPage().stream()
                .filter(page -> !page.getPatternString().startsWith("/{subjects:"))
                .filter(page -> !page.getPatternString().equals("/changes"))
                .toList();
    }

    List<PathPattern> everyPage() {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getPackageName().startsWith("beian.web")
                        && entry.getValue().getMethod().getReturnType() == String.class
                        && entry.getKey().getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(entry ->
                        Objects.requireNonNull(entry.getKey().getPathPatternsCondition()).getPatterns().stream())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "/nope.json, 404, path.unknown",
        "/method.csv, 404, path.unknown",
        "/filings/nope:1:1.json, 404, filing.unknown",
        "/filings.csv?series=XX, 400, parameter.invalid",
        "/compare.json?from=9&to=3, 400, parameter.invalid"
    })
    void who_asks_for_data_is_told_in_data_what_is_wrong(String address, int status, String code) {
        APIResponse answer = browser.visit(Visitor.ENGLISH, "/problems/path.unknown")
                .request()
                .get(address);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.headers().get("content-type")).startsWith("application/problem+json");
        assertThat(answer.text()).contains("\"code\":\"" + code + "\"");
    }

    @Test
    void a_page_leads_to_a_citation_of_what_it_shows() {
        Page page = browser.visit(Visitor.ENGLISH.withoutScripts(), "/timeline?to=60&lang=en");
        page.getByText("Cite this view").click();
        assertThat(page).hasURL(Pattern.compile(".*/c/[0-9a-z]{10}\\?lang=en"));
        assertThat(page.locator(".verdict strong")).hasText("Identical");
        page.locator("#pinned").click();
        assertThat(page.locator("body")).containsText("\"position\":60");
    }
}
