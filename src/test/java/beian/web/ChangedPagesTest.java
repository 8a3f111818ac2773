package beian.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import beian.Http;
import beian.Http.Reply;
import beian.web.Chromium.Visitor;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The pages in a real browser, over samples that were linked, corrected, withdrawn and amended. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "beian.record-samples=true")
@DirtiesContext
class ChangedPagesTest implements ClaimPages {

    private static final String DOUYIN = "北京抖音信息服务有限公司";
    private static final String WITHDRAWN = "cac:2024-04:2";
    private static final int BEFORE = 2305;

    @TempDir
    static Path data;

    static Chromium browser;
    static Http http;
    private static String douyin = "";

    @DynamicPropertySource
    static void dataFolder(DynamicPropertyRegistry properties) {
        properties.add("beian.data-folder", () -> data.resolve("changed").toString());
    }

    @BeforeAll
    static void start(@LocalServerPort int port) {
        browser = Chromium.signedIn(port);
        Page home = browser.visit(Visitor.ENGLISH.withoutScripts(), "/?lang=en");
        home.getByText("Link the rows of the note").click();
        assertThat(home).hasURL(Pattern.compile(".*/\\?lang=en$"));
        assertThat(home.getByText("Link the rows of the note")).hasCount(0);
        http = new Http(port);
        douyin = http.get("/api/v1/filings/galaxy:batch-1:2")
                .json()
                .at("/filing/companyId")
                .asString();
        change("/filings/galaxy:batch-1:1/corrections", Map.of("field", "SCALE", "value", "2650 亿"));
        change("/filings/" + WITHDRAWN + "/withdrawals", Map.of());
        change("/batches/galaxy:batch-4/amendments", Map.of("announced", Map.of("models", 14, "companies", 14)));
        change("/companies/" + douyin + "/aliases", Map.of("name", "抖音信息", "since", "2024"));
        change("/companies/" + douyin + "/identifiers", Map.of("scheme", "WEBSITE", "value", "douyin.com"));
    }

    static void change(String path, Map<String, Object> own) {
        Map<String, Object> body = new HashMap<>(own);
        body.put("reason", "SOURCE_CORRECTED");
        body.put(
                "evidence",
                Map.of(
                        "source",
                        "示例来源",
                        "url",
                        "https://example.org/",
                        "publishedOn",
                        "2026-11-03",
                        "note",
                        "As an example."));
        Reply reply = http.post("/api/v1" + path, body);
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        assertThat(http.get("/api/v1/batches?atLeast=" + reply.position()).status())
                .isEqualTo(200);
    }

    @Override
    public Chromium browser() {
        return browser;
    }

    @BeforeEach
    void anew() {
        browser.closeWindows();
    }

    @AfterAll
    static void stop() {
        browser.close();
    }

    static List<String> addresses() {
        return List.of(
                "/filings/galaxy:batch-1:1",
                "/filings/" + WITHDRAWN,
                "/companies/" + douyin,
                "/batches/galaxy:batch-4?publicAt=2026-12-31",
                "/filings?publicAt=2023-01-01&q=百",
                "/filings?filedAt=2023-08-15");
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void every_page_is_accessible_in_both_languages_by_day_and_by_night_and_on_a_narrow_screen(String address) {
        Accessibility.check(
                browser, address, page -> page.locator("details.moment summary").click());
    }

    @Test
    void a_row_of_the_note_leads_to_the_filing_of_the_list_and_both_stand_side_by_side() {
        Page page = browser.visit(Visitor.CHINESE, "/filings/galaxy:batch-1:1");

        assertThat(page.locator("#counts-as")).containsText("galaxy:batch-1:1 与本条为同一备案");
        assertThat(page.locator("#counts-as")).containsText("把握大");
        assertThat(page.locator("#stated-table thead th")).hasCount(3);
        Locator registrant = page.locator("#stated-table tbody tr").nth(1);
        assertThat(registrant.locator(".disagrees")).containsText("百度");
        assertThat(registrant.locator(".disagrees .flag")).hasText("不同");
        assertThat(page.locator("#changes-table tbody tr").last()).containsText("来源自行更正");
        assertThat(page.locator("#changes-table tbody tr").last()).containsText("2650 亿");
        assertThat(page.locator("#versions li")).not().hasCount(0);
        assertThat(page.locator("#cells-table tbody a[href^='/timeline']").first())
                .hasAttribute("href", Pattern.compile("/timeline\\?to=\\d+"));
    }

    @Test
    void a_withdrawn_filing_says_so_with_reason_and_source_and_lists_mark_it() {
        Page page = browser.visit(Visitor.ENGLISH, "/filings/" + WITHDRAWN);
        assertThat(page.locator("#withdrawn")).containsText("Withdrawn");
        assertThat(page.locator("#withdrawn")).containsText("the source corrected itself");
        assertThat(page.locator("#withdrawn")).containsText("示例来源");
        page.navigate("/filings?withdrawn=true");
        assertThat(page.locator("#filings-table tbody tr")).hasCount(1);
        assertThat(page.locator("#filings-table tbody th .flag").first()).hasText("Withdrawn");
        page.navigate("/filings?batch=galaxy:batch-1");
        assertThat(page.locator("#filings-table tbody th").first()).containsText("Sources differ");
    }

    @Test
    void a_company_shows_its_names_identifiers_and_whoever_was_merged_into_it() {
        Page page = browser.visit(Visitor.ENGLISH, "/companies/" + douyin);
        assertThat(page.locator("h1")).hasText(DOUYIN);
        assertThat(page.locator("#names-table")).containsText("抖音信息");
        assertThat(page.locator("#identifiers")).containsText("douyin.com");
        assertThat(page.locator("#merged li")).hasCount(2);
        assertThat(page.locator("#entries-table")).containsText("The company “抖音” appears for the first time");
        assertThat(page.locator("#entries-table")).containsText("Company “抖音” continues as company “" + DOUYIN + "”");
        List<String> filed = http.get("/api/v1/companies/" + douyin + "/history")
                .json()
                .at("/filings")
                .valueStream()
                .filter(filing -> filing.at("/knownTo").isMissingNode())
                .map(filing -> filing.at("/filedOn").asString(""))
                .filter(day -> !day.isEmpty())
                .sorted()
                .toList();
        assertThat(page.locator("#key-dates time").first()).hasAttribute("datetime", filed.get(0));
        page.locator("#merged a").first().click();
        assertThat(page.locator(".banner")).containsText("shown under another one");
        page.locator(".banner a").click();
        assertThat(page.locator("h1")).hasText(DOUYIN);
    }

    @Test
    void amended_totals_show_what_stood_before() {
        Page page = browser.visit(Visitor.ENGLISH, "/batches/galaxy:batch-4");
        assertThat(page.locator("#changes-table tbody tr")).hasCount(1);
        assertThat(page.locator("#changes-table tbody tr").first()).containsText("13");
    }

    @Test
    void another_moment_is_chosen_by_keyboard_without_scripts_and_is_said_until_one_goes_back() {
        Page page = browser.visit(Visitor.ENGLISH.withoutScripts(), "/filings?batch=galaxy:batch-1&lang=en");
        assertThat(page.locator(".asof")).hasCount(0);
        page.locator("details.moment summary").focus();
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        assertThat(page.locator("#as-known")).isFocused();
        page.keyboard().type("" + BEFORE);
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*batch=galaxy(:|%3A)batch-1&lang=en&knownAt=2305.*"));
        assertThat(page.locator(".asof")).containsText("what the log held at 2305");
        assertThat(page.locator("#filings-table tbody tr").first()).containsText("galaxy:batch-1");
        page.locator("#filings-table tbody a").first().click();
        assertThat(page.locator(".asof")).containsText("what the log held at 2305");
        page.goBack();
        page.locator(".asof a").click();
        assertThat(page.locator(".asof")).hasCount(0);
        assertThat(page.locator("#filings-table tbody tr").first()).containsText("cac:2024-04");
    }

    @Test
    void that_nothing_was_observed_is_not_that_nothing_was() {
        Page page = browser.visit(Visitor.ENGLISH, "/filings?publicAt=2023-01-01");
        assertThat(page.locator("main")).containsText("Not observed");
        page.navigate("/filings?filedAt=2023-08-15&knownAt=" + BEFORE);
        assertThat(page.locator("main")).containsText("8 more are possible");
        page.getByText("List them too").click();
        assertThat(page.locator("#filings-table tbody tr")).hasCount(8);
        assertThat(page).hasURL(Pattern.compile(".*certainty=POSSIBLY.*"));
    }

    /**
     * Last, so that what they change is no trouble to the others. One class for all of them: the application is closed after the
     * first that ends.
     */
    @Nested
    class Further extends CitedViews {}
}
