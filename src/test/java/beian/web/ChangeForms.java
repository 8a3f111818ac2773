package beian.web;

import static beian.web.ChangedPagesTest.browser;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import beian.web.Chromium.Visitor;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Changes by forms; runs inside of {@link ChangedPagesTest}, with its browser and its samples. */
abstract class ChangeForms {

    private static final Visitor PLAIN = Visitor.ENGLISH.withoutScripts();

    /** Why, and on whose word; everything else is left as it is. */
    static void ground(Page page) {
        page.locator("#f-reason").selectOption("TRANSCRIPTION");
        page.locator("#f-evidence-source").fill("示例来源");
        page.locator("#f-evidence-publishedOn").fill("2026-11-03");
    }

    static void send(Page page) {
        page.locator("#send").click();
    }

    @Test
    void a_value_is_corrected_without_scripts_and_found_on_the_page_of_what_changed() {
        Page page = browser.visit(PLAIN, "/filings/galaxy:batch-2:3?lang=en");
        page.locator("#cells-table tr")
                .filter(new Locator.FilterOptions().setHasText("Parameter scale"))
                .locator(".mend")
                .first()
                .click();
        assertThat(page.locator("h1")).hasText("Correct a value");
        String before = page.locator("#f-value").inputValue();
        page.locator("#f-value").fill("约77亿");
        ground(page);
        page.locator("#f-evidence-publishedOn").fill("2026-13-45");
        send(page);

        assertThat(page.locator("#f-evidence-publishedOn-wrong")).containsText("This is no date");
        assertThat(page.locator("#f-evidence-publishedOn")).hasAttribute("aria-invalid", "true");
        assertThat(page.locator("#f-value")).hasValue("约77亿");
        assertThat(page.locator("#f-evidence-source")).hasValue("示例来源");
        page.locator("#f-evidence-publishedOn").fill("2026-11-03");
        send(page);

        assertThat(page).hasURL(Pattern.compile(".*/filings/[a-z0-9:-]+\\?lang=en&recorded=\\d+$"));
        assertThat(page.locator("#just-recorded")).containsText("约77亿");
        assertThat(page.locator("#changes-table tbody tr").last()).containsText("约77亿");
        page.getByText("What it changed").click();
        Locator scale = page.locator("#changed-table tbody tr")
                .filter(new Locator.FilterOptions().setHasText("Parameter scale"));
        assertThat(scale.locator("td").nth(1)).hasText(before);
        assertThat(scale.locator("td").nth(2)).hasText("约77亿");
    }

    @Test
    void what_happened_meanwhile_is_shown_and_nothing_entered_is_lost() {
        String address = "/filings/cac:2024-08:7/corrections?lang=en&field=REGION";
        Page page = browser.visit(PLAIN, address);
        page.locator("#f-value").fill("上海市");
        ground(page);
        ChangedPagesTest.change("/filings/cac:2024-08:7/corrections", Map.of("field", "REGION", "value", "河北省"));
        send(page);

        assertThat(page.locator("#refusal")).containsText("It has changed in the meantime");
        assertThat(page.locator("#refusal li")).containsText("河北省");
        assertThat(page.locator("#now dd").first()).hasText("河北省");
        assertThat(page.locator("#f-value")).hasValue("上海市");
        send(page);
        assertThat(page.locator("#just-recorded")).containsText("上海市");
        page.navigate(address);
        ground(page);
        send(page);
        assertThat(page.locator("#unchanged")).containsText("It was recorded so already");
    }

    @Test
    void a_filing_is_withdrawn_reinstated_numbered_and_classified() {
        Page page = browser.visit(PLAIN, "/filings/cac:2024-08:9?lang=en");
        page.getByText("Withdraw this filing").click();
        ground(page);
        send(page);
        assertThat(page.locator("#withdrawn")).isVisible();
        page.locator("#withdrawn").getByText("Reinstate this filing").click();
        ground(page);
        send(page);
        assertThat(page.locator("#withdrawn")).hasCount(0);
        page.getByText("Give it a number").click();
        page.locator("#f-number").fill("Example-ShiLi-202408090001");
        ground(page);
        send(page);
        assertThat(page.locator("main")).containsText("Example-ShiLi-202408090001");
        page.getByText("Classify it").click();
        page.locator("#f-focus").selectOption("VERTICAL");
        page.locator("#f-sector").selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        page.locator("#f-modality").selectOption("TEXT");
        ground(page);
        send(page);
        assertThat(page.locator("#just-recorded")).isVisible();
        page.navigate("/filings/cac:2024-08:10/number?lang=en");
        page.locator("#f-number").fill("Example-ShiLi-202408090001");
        ground(page);
        send(page);
        assertThat(page.locator("#refusal")).containsText("Example-ShiLi-202408090001");
    }

    @Test
    void a_link_is_taken_back_and_made_again_by_choosing_among_what_has_the_name() {
        Page page = browser.visit(PLAIN, "/filings/galaxy:batch-1:6?lang=en");
        String named = page.locator("h1").innerText();
        String filing =
                page.locator("#stated-table thead a[href*='cac:']").first().innerText();
        page.locator("#counts-as .mend").click();
        ground(page);
        send(page);
        assertThat(page.locator("#counts-as")).hasCount(0);
        page.getByText("Say which numbered filing it is").click();
        page.locator("#f-to").fill(named);
        page.getByText("Look for it").click();
        page.locator("#candidates input[value='" + filing + "']").check();
        page.locator("#f-confidence").selectOption("HIGH");
        ground(page);
        send(page);
        assertThat(page.locator("#counts-as")).isVisible();
        assertThat(page.locator("#just-recorded")).isVisible();
    }

    @Test
    void companies_are_named_merged_by_name_and_parted_again() {
        Page page = browser.visit(PLAIN, "/companies?q=讯飞&lang=en");
        page.locator("#companies-table tbody a").first().click();
        String company = page.locator("h1").innerText();
        page.getByText("Record another name").click();
        page.locator("#f-name").fill("示例别名");
        ground(page);
        send(page);
        assertThat(page.locator("#names-table")).containsText("示例别名");
        page.getByText("Take another name back").click();
        page.locator("#f-name").selectOption("示例别名");
        ground(page);
        send(page);
        page.getByText("Merge another company into it").click();
        page.locator("#f-merged").fill("安徽");
        page.getByText("Look for it").click();
        assertThat(page.locator("h1")).hasText("Merge another company into it");
        page.locator("#candidates input").first().check();
        ground(page);
        send(page);
        assertThat(page.locator("h1")).hasText(company);
        page.locator("#merged .mend").last().click();
        ground(page);
        send(page);
        assertThat(page.locator("#just-recorded")).isVisible();
    }

    @Test
    void totals_are_amended_and_those_of_another_kind_stay() {
        Page page = browser.visit(PLAIN, "/batches/cac:totals-2025-07?lang=en");
        page.getByText("Amend the announced totals").click();
        String further = page.locator("#f-announced-further-0-printed").inputValue();
        page.locator("#f-announced-models").fill("many");
        ground(page);
        send(page);
        assertThat(page.locator("#f-announced-models-wrong")).containsText("not a whole number");
        assertThat(page.locator("#f-announced-models")).hasValue("many");
        page.locator("#f-announced-models").fill("12");
        send(page);
        assertThat(page.locator("#just-recorded")).isVisible();
        page.navigate("/batches/cac:totals-2025-07/amendments");
        assertThat(page.locator("#f-announced-models")).hasValue("12");
        assertThat(page.locator("#f-announced-further-0-printed")).hasValue(further);
    }

    @Test
    void a_view_is_cited_and_opened_again_after_it_has_changed() {
        Page page = browser.visit(PLAIN, "/filings/cac:2024-08:13?lang=en");
        page.getByText("Cite this view").click();
        assertThat(page.locator("#form-zh")).hasValue(Pattern.compile(".*\\[DB/OL].*", Pattern.DOTALL));
        String citation = page.url();
        ChangedPagesTest.change("/filings/cac:2024-08:13/corrections", Map.of("field", "SCALE", "value", "约9亿"));
        page = browser.visit(PLAIN, citation);
        assertThat(page.locator(".verdict strong")).hasText("Identical");
        assertThat(page.request()
                        .get(page.locator("#pinned").getAttribute("href"))
                        .text())
                .doesNotContain("约9亿");
        assertThat(page.request()
                        .get(page.locator("#today").getAttribute("href"))
                        .text())
                .contains("约9亿");
    }
}
