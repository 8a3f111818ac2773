package beian.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import beian.web.Chromium.Visitor;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The pages in a real browser, over the bundled samples. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "beian.record-samples=true")
@DirtiesContext
class PagesTest implements AnalysisPages {

    @TempDir
    static Path data;

    static Chromium browser;

    @DynamicPropertySource
    static void dataFolder(DynamicPropertyRegistry properties) {
        properties.add("beian.data-folder", () -> data.resolve("pages").toString());
    }

    @BeforeAll
    static void start(@LocalServerPort int port) {
        browser = Chromium.start(port);
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

    /** One address of every kind of page. */
    static List<String> addresses() {
        return Stream.concat(ADDRESSES.stream(), others()).toList();
    }

    private static Stream<String> others() {
        return Stream.of(
                "/",
                "/companies?q=百度",
                "/companies/f5c6dd6d-fdaf-5c24-b8c7-34131fdd4e4b",
                "/batches/cac:2024-08?after=495&knownAt=2305",
                "/batches/galaxy:batch-4",
                "/filings?tier=TRILLION",
                "/filings/galaxy:batch-1:4",
                "/timeline?to=60",
                "/reconciliation",
                "/batches/cac:totals-2025-07",
                "/timeline?from=310&to=320&batch=cac:2024-08",
                "/compare?from=2280",
                "/about",
                "/dictionary",
                "/operations",
                "/sign-in?next=/record",
                "/audit",
                "/keys",
                "/problems/batch.differs");
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void every_page_is_accessible_in_both_languages_by_day_and_by_night_and_on_a_narrow_screen(String address) {
        Accessibility.check(browser, address, page -> {});
    }

    @Test
    void counts_the_series_of_the_official_list_apart_and_never_the_waves_of_the_note_with_them() {
        Page page = browser.visit(Visitor.CHINESE, "/");
        assertThat(page.locator(".totals dt"))
                .hasText(new String[] {"服务备案", "登记", "研报所称批次（4 批）", "公司及其他备案、登记单位", "日志位置"});
        assertThat(page.locator(".totals strong")).hasText(new String[] {"748", "434", "42", "1,067", "2308"});
    }

    @Test
    void says_that_the_official_list_states_no_scale_and_how_texts_are_read() {
        Page page = browser.visit(Visitor.ENGLISH, "/");
        assertThat(page.locator("main")).containsText("国家互联网信息办公室 states no parameter scale at all");
        assertThat(page.locator("main")).containsText("Several sizes are read by the largest");
        assertThat(page.locator("#bounds-table tbody tr").nth(3)).containsText("[35.7%, 85.7%]");
    }

    @Test
    void leads_from_a_point_of_the_chart_to_its_batch() {
        Page page = browser.visit(Visitor.ENGLISH, "/?lang=zh");
        page.locator("#batches-chart svg path[fill='#235f9c']:not([transform])")
                .last()
                .click(new Locator.ClickOptions().setForce(true));
        assertThat(page).hasURL(Pattern.compile(".*/batches/cac:20\\d\\d-\\d\\d\\?lang=zh"));
    }

    @Test
    void show_each_announced_total_beside_what_is_recorded_and_lead_to_the_rows_that_may_explain_it() {
        Page page = browser.visit(Visitor.ENGLISH, "/batches/galaxy:batch-2");
        page.getByText("Each difference, with what accounts for it").click();
        assertThat(page).hasURL(Pattern.compile(".*/reconciliation\\?batch=galaxy(:|%3A)batch-2"));
        assertThat(page.locator("#ledger-table tr.EXPLICABLE td").first()).hasText("10");
        assertThat(page.locator("#ledger-table tr.EXPLICABLE td").nth(1)).hasText("11");
        assertThat(page.locator("#ledger-table .about").first()).containsText("美团 (galaxy:batch-2:1)");
        page.locator("#ledger-table .about a").first().click();
        assertThat(page.locator("h1")).hasText("未对外公布名称");
        page.navigate("/reconciliation?lang=zh");
        assertThat(page.locator("#ledger-table tr.OPEN")).hasCount(1);
        assertThat(page.locator("#ledger-table")).containsText("490余");
        assertThat(page.navigate("/reconciliation?filedAt=2024-01-01").status()).isEqualTo(422);
    }

    @Test
    void works_without_scripts() {
        Page page = browser.visit(Visitor.ENGLISH.withoutScripts(), "/");
        assertThat(page.locator("#shift-chart")).isHidden();
        assertThat(NewcomerTest.numbers(page)).isEqualTo(NewcomerTest.SCALE_SHIFT);
        page.getByLabel("Find a company by name").fill("百度网讯");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Search"))
                .click();
        page.locator("#companies-table tbody a").click();
        assertThat(page.locator("h1")).hasText("北京百度网讯科技有限公司");
        assertThat(page.locator("#entries-table tbody tr").first()).containsText("appears for the first time");
        assertThat(page.locator("#filings-table tbody tr").first()).containsText("文心一言");
    }

    @Test
    void leads_to_a_company_by_keyboard_alone() {
        Page page = browser.visit(Visitor.ENGLISH, "/companies");
        page.keyboard().press("Tab");
        assertThat(page.locator(".skip")).isFocused();
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        assertThat(page.locator("#company-q")).isFocused();
        page.keyboard().type("抖音 北京");
        page.keyboard().press("Enter");
        page.waitForURL("**/companies?q=*");
        Page found = page;
        for (int i = 0; i < 40 && !(boolean) found.evaluate("document.activeElement.closest('tbody') !== null"); i++) {
            found.keyboard().press("Tab");
        }
        found.keyboard().press("Enter");
        assertThat(found.locator("h1")).hasText("北京抖音信息服务有限公司");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void show_what_was_announced_against_what_is_recorded() {
        Page page = browser.visit(Visitor.ENGLISH, "/batches/cac:2025-12");
        assertThat(page.locator("#announced-table tbody tr").last()).hasText(Pattern.compile(".*435\\s+434\\s+-1"));
        assertThat(page.locator("dd a[rel='noopener noreferrer nofollow']"))
                .hasAttribute("href", Pattern.compile("https://www\\.cac\\.gov\\.cn/.*"));
        page.locator("a[rel=next]").click();
        assertThat(page.locator("#filings-table tbody tr")).hasCount(100);
        assertThat(page).hasURL(Pattern.compile(".*after=\\d+&knownAt=2308"));
    }

    @Test
    void keep_a_claim_beside_its_reading() {
        Page page = browser.visit(Visitor.CHINESE, "/filings/galaxy:batch-1:4");
        assertThat(page.locator("main")).containsText("超千亿");
        assertThat(page.locator("main")).containsText("仅有下界");
        assertThat(page.locator("main")).containsText("1000亿 – 不限");
        assertThat(page.locator("main")).containsText("2024年1月");
    }

    @Test
    void narrow_filings_down_and_keep_the_choice_in_the_address() {
        Page page = browser.visit(Visitor.ENGLISH, "/filings?lang=en");
        page.getByLabel("Tier").selectOption("TRILLION");
        page.locator("form.filters button").click();
        assertThat(page.locator("#filings-table tbody tr")).hasCount(1);
        assertThat(page.locator("#filings-table")).containsText("万亿级");
        assertThat(page).hasURL(Pattern.compile(".*lang=en.*tier=TRILLION.*"));
        assertThat(page.getByLabel("Tier")).hasValue("TRILLION");
    }

    @Test
    void lead_to_all_rows_as_files_with_the_filters_of_the_page() {
        Page page = browser.visit(Visitor.CHINESE, "/filings?tier=TRILLION&series=&q=蚂蚁&after=0&lang=zh");
        assertThat(page.locator(".downloads a")).hasText(new String[] {"CSV", "XLSX", "NDJSON"});
        String href = page.locator(".downloads a").first().getAttribute("href");
        assertThat(href)
                .startsWith("/api/v1/exports/filings.csv?")
                .contains("tier=TRILLION", "q=%E8%9A%82%E8%9A%81", "knownAt=2308")
                .doesNotContain("after=", "series=");
        assertThat(page.request().get(href).headers()).containsEntry("row-count", "1");
        page.navigate("/batches/galaxy:batch-4");
        assertThat(page.locator(".downloads a").nth(2))
                .hasAttribute("href", "/api/v1/exports/filings.ndjson?batch=galaxy:batch-4&knownAt=2308");
        page.navigate("/timeline?to=60&company=none");
        assertThat(page.locator(".downloads")).hasCount(0);
        page.navigate("/timeline?to=60");
        assertThat(page.locator(".downloads a").first())
                .hasAttribute("href", "/api/v1/exports/timeline.csv?from=36&to=60");
    }

    @Test
    void replay_the_log_by_moving_a_slider() {
        Page page = browser.visit(Visitor.ENGLISH, "/timeline?lang=en&to=2305");
        assertThat(page.locator("#shift-table tbody tr")).hasCount(4);
        page.locator("#slider").fill("40");
        assertThat(page.locator("#shift-table tbody tr")).hasCount(2);
        assertThat(page.locator("#shift-chart svg")).isVisible();
        assertThat(page.locator("#entries-h")).hasText("Positions 16 to 40 of 2308");
        assertThat(page).hasURL(Pattern.compile(".*to=40$"));
        page.reload();
        assertThat(page.locator("#shift-table tbody tr")).hasCount(2);
        assertThat(browser.complaints()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/batches/nope", "/companies/nope", "/filings/nope", "/problems/nope", "/nope"})
    void say_that_nothing_is_there_in_words(String address) {
        Page page = browser.visit(Visitor.CHINESE, "/problems/path.unknown");
        Response answer = page.navigate(address);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(page.locator("h1")).hasText(Pattern.compile("没有.+|此处没有内容"));
        assertThat(page.locator("main a").first()).hasText("回到首页");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/filings?series=XX",
                "/filings?filedFrom=2024-13-01",
                "/batches/cac:2025-12?after=x",
                "/compare?axis=publicAt&from=x",
                "/filings?sort=X"
            })
    void refuse_a_parameter_without_a_stack_trace(String address) {
        Page page = browser.visit(Visitor.ENGLISH, "/problems/parameter.invalid");
        assertThat(page.navigate(address).status()).isEqualTo(400);
        assertThat(page.locator("main")).not().containsText("Exception");
    }

    @Test
    void never_take_markup_in_an_address_for_markup() {
        Page page = browser.visit(Visitor.ENGLISH, "/companies?q=%22%3E%3Cimg src=x onerror=alert(1)%3E");
        assertThat(page.locator("#company-q")).hasValue("\"><img src=x onerror=alert(1)>");
        assertThat(page.locator("main img")).hasCount(0);
    }

    /** Last: a citation is recorded, and the log grows by it. One class: the application is closed after the first that ends. */
    @Nested
    class Further extends ListMoves {}
}
