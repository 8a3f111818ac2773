package beian.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import beian.Http;
import beian.web.Chromium.Visitor;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** From a published file to a recorded batch, in a real browser. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext
class RecordPageTest {

    private static final Path ATTACHMENT = Path.of("src/test/resources/attachments/2025-06.pdf");
    private static final Path NOTE = Path.of("src/test/resources/intake/note-table1.html");
    private static final int PATIENCE = 60_000;

    @TempDir
    static Path data;

    private static Chromium browser;
    private static Http http;

    @DynamicPropertySource
    static void dataFolder(DynamicPropertyRegistry properties) {
        properties.add("beian.data-folder", () -> data.resolve("record").toString());
    }

    @BeforeAll
    static void start(@LocalServerPort int port) {
        browser = Chromium.signedIn(port);
        http = new Http(port);
    }

    @BeforeEach
    void anew() {
        browser.closeWindows();
    }

    @AfterAll
    static void stop() {
        browser.close();
    }

    private static Page send(Visitor visitor, Path file) {
        Page page = browser.visit(visitor, "/record");
        page.locator("#file").setInputFiles(file);
        page.locator("form.record button.main").click();
        assertThat(page.locator("#preview")).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE));
        return page;
    }

    @Test
    void an_attachment_is_looked_at_completed_and_recorded() {
        Page page = send(Visitor.ENGLISH, ATTACHMENT);
        assertThat(page.locator(".flaws")).containsText("Give the batch an id");
        assertThat(page.locator("#flags-table")).containsText("stray character");
        page.locator("#batchId-0").fill("cac:2025-06");
        page.locator("#source-0").fill("国家互联网信息办公室");
        page.locator("#publishedOn-0").fill("2025-07-11");
        page.locator("#filed-0").fill("439");
        page.locator("#flags-table input[value=stray-character]").check();
        page.locator("#keep-changes").click();

        assertThat(page.locator(".fates")).containsText("170 new");
        assertThat(page.locator(".flaws")).hasCount(0);
        assertThat(page.locator("#flags-table input[value=stray-character]")).isChecked();
        String address = page.url();
        page.reload();
        assertThat(page.locator("#batchId-0")).hasValue("cac:2025-06");

        page.navigate("/record");
        Locator draft = page.locator("#drafts-table tbody tr")
                .filter(new Locator.FilterOptions().setHasText("cac:2025-06"))
                .first();
        assertThat(draft).containsText("read; not recorded");
        assertThat(page.request().get("/record.json").text())
                .contains("\"previewId\":\"" + address.replaceAll(".*/record/([0-9a-f-]+).*", "$1") + "\"");
        draft.locator("a").click();
        assertThat(page.locator("#batchId-0")).hasValue("cac:2025-06");

        page.locator("#record").click();
        assertThat(page.locator("h1")).hasText("Recorded");
        assertThat(page.locator("#batches")).containsText("170 rows: 170 new filings");
        page.locator("#batches a").click();
        assertThat(page.locator("h1")).containsText("cac:2025-06");
        assertThat(page.locator("#file a")).hasAttribute("href", Pattern.compile("/api/v1/files/[0-9a-f]{64}"));
        assertThat(http.get("/api/v1/filings?batch=cac:2025-06&q=读书郎").body())
                .contains("\"珠海读书郎软件科技有限公司\"", "repaired");

        page.navigate("/record");
        assertThat(page.locator("main")).not().containsText("cac:2025-06");
        page.navigate(address);
        page.locator("#record").click();
        assertThat(page.locator("h1")).hasText("Everything was recorded before");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void the_same_without_scripts_and_with_the_keyboard_where_a_form_suffices() {
        Page page = browser.visit(Visitor.CHINESE.withoutScripts(), "/record");
        page.locator("#text").focus();
        page.keyboard().insertText("模型名称\t备案单位\t备案编号\n癸模型\t癸（北京）科技有限公司\tBeijing-Gui-202401010001\n");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.locator("#preview")).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE));
        assertThat(page.locator("#rows-table tbody tr").first()).containsText("癸模型");
        page.locator("#batchId-0").fill("gui:1");
        page.locator("#source-0").fill("示例");
        page.locator("#publishedOn-0").fill("2024-02");
        page.locator("#publishedOn-0").press("Enter");
        assertThat(page.locator(".fates")).containsText("新备案");
        page.locator("#record").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("h1")).hasText("已录入");
    }

    @Test
    void a_column_can_be_understood_otherwise_and_a_row_left_out() {
        Page page = send(Visitor.ENGLISH, NOTE);
        assertThat(page.locator(".batch")).hasCount(4);
        assertThat(page.locator("#rows-table")).containsText("“序列猴子大模型” is printed in the column of batches");
        page.locator("input[name=leave-1]").check();
        page.locator("details.mapping summary").click();
        page.locator("select[name=column-0-0-0]").selectOption("IGNORED");
        page.locator("#keep-changes").click();
        assertThat(page.locator("input[name=leave-1]")).isChecked();
        assertThat(page.locator(".batch")).hasCount(1);
    }

    @Test
    void how_far_a_file_is_sent_is_shown_and_sending_can_be_stopped() {
        Page page = browser.visit(Visitor.ENGLISH, "/record");
        CDPSession network = page.context().newCDPSession(page);
        JsonObject slow = new JsonObject();
        slow.addProperty("offline", false);
        slow.addProperty("latency", 0);
        slow.addProperty("downloadThroughput", -1);
        slow.addProperty("uploadThroughput", 60_000);
        network.send("Network.enable");
        network.send("Network.emulateNetworkConditions", slow);
        page.locator("#file").setInputFiles(ATTACHMENT);
        page.locator("form.record button[type=submit]").click();
        assertThat(page.locator("#sent")).containsText("kB sent");
        assertThat(page.locator("#how-far"))
                .not()
                .hasJSProperty("value", 0, new LocatorAssertions.HasJSPropertyOptions().setTimeout(PATIENCE));
        page.keyboard().press("Enter");
        assertThat(page.locator("#sent")).hasText("Stopped; nothing is kept.");
        assertThat(page.locator("#how-far")).isHidden();
        assertThat(page.locator("form.record button[type=submit]")).isEnabled();
        slow.addProperty("uploadThroughput", -1);
        network.send("Network.emulateNetworkConditions", slow);
        page.locator("form.record button[type=submit]").click();
        assertThat(page.locator("#preview")).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE));
        Page elsewhere = browser.visitAnew(Visitor.ENGLISH, page.url());
        page.waitForLoadState();
        assertThat(elsewhere.locator("main").innerText())
                .isEqualTo(page.locator("main").innerText());
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void a_file_that_cannot_be_read_says_why_and_leads_back() {
        Page page = browser.visit(Visitor.ENGLISH, "/record");
        page.locator("#file").setInputFiles(Path.of("src/main/resources/static/icon.svg"));
        page.locator("form.record button.main").click();
        assertThat(page.locator("#refused, .empty").first())
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE));
    }

    @Test
    void pasted_text_survives_a_reload_and_nothing_sent_is_said_beside_the_form() {
        Page page = browser.visit(Visitor.ENGLISH, "/record");
        page.locator("#text").fill("模型名称\t备案单位\n甲模型\t甲公司\n");
        page.reload();
        assertThat(page.locator("#text")).hasValue("模型名称\t备案单位\n甲模型\t甲公司\n");
        page.locator("#text").fill("");
        page.locator("form.record button.main").click();
        assertThat(page.locator("#refusal")).isVisible();
        assertThat(page.locator("#refusal")).isFocused();
        assertThat(page.locator("form.record")).isVisible();
    }

    @Test
    void every_page_is_accessible_and_narrow_enough() {
        String preview = send(Visitor.ENGLISH, ATTACHMENT).url();
        String note = send(Visitor.ENGLISH, NOTE).url();
        for (String address : List.of("/record", preview, note)) {
            String path = address.replaceAll("https?://[^/]+", "");
            Accessibility.check(
                    browser,
                    path,
                    page -> page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)"));
        }
    }
}
