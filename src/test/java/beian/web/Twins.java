package beian.web;

import static beian.web.PagesTest.browser;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import beian.web.Chromium.Visitor;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Pages as data; runs inside of {@link PagesTest}, with its browser and its samples. */
abstract class Twins {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Rows of the page by what heads them, and the same of the twins, whose cell is found by its column. */
    @ParameterizedTest
    @CsvSource({
        "/, #batches-table tbody tr:not(.milestone) th, /batches, batchId",
        "/filings?tier=TRILLION, #filings-table tbody th, /items, model",
        "/filings?q=大模型&after=700, #filings-table tbody th, /items, model",
        "/companies?q=北京, #companies-table tbody th a, /items, name",
        "/batches/galaxy:batch-4, #filings-table tbody th, /filings/items, model",
        "/companies/f5c6dd6d-fdaf-5c24-b8c7-34131fdd4e4b, #filings-table tbody th, /history/filings, model",
        "/filings/galaxy:batch-1:4, #cells-table tbody tr td:nth-child(2) > span:first-child, /provenance/values, verbatim",
        "/timeline?to=60, #entries-table tbody td:first-child, /timeline/items, position",
        "/reconciliation, #ledger-table tr.group a, /accounts, batchId",
        "/compare?from=2290, #added-table tbody th, /added/items, filing.model"
    })
    void every_page_has_twins_with_the_same_rows(String address, String heads, String rows, String column) {
        Page page = browser.visit(Visitor.ENGLISH, address);
        List<String> shown = page.locator(heads).allInnerTexts().stream()
                .map(text -> text.lines().findFirst().orElse("").strip())
                .toList();
        assertThat(shown).isNotEmpty();
        List<String> links = page.locator(".view p a").all().stream()
                .map(link -> link.getAttribute("href"))
                .toList();

        APIResponse json = page.request().get(links.get(0));
        assertThat(json.status()).isEqualTo(200);
        JsonNode items = JSON.readTree(json.text()).at(rows);
        assertThat(items.valueStream()
                        .map(row -> row.at("/" + column.replace('.', '/')).asString()))
                .map(text -> text.lines().findFirst().orElse("").strip())
                .isEqualTo(shown);

        APIResponse csv = page.request().get(links.get(1));
        assertThat(csv.headers()).containsEntry("content-type", "text/csv;charset=UTF-8");
        assertThat(cells(csv.text(), column)).isEqualTo(shown);
    }

    /** Of the first list, where there are several. */
    private static List<String> cells(String csv, String column) {
        CSVFormat format = CSVFormat.RFC4180.builder().setHeader().get();
        try (var parsed = format.parse(new StringReader(csv))) {
            return parsed.stream()
                    .filter(row -> !row.isMapped("list") || row.get("list").equals("added"))
                    .map(row -> cell(row, column))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String cell(CSVRecord row, String column) {
        return row.get(column).lines().findFirst().orElse("").strip();
    }

    @ParameterizedTest
    @CsvSource({
        "/nope.json, 404, path.unknown",
        "/record.csv, 404, path.unknown",
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
