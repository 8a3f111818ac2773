package beian.web;

import static beian.web.ChangedPagesTest.browser;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import beian.web.Chromium.Visitor;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What forms owe to whoever fills them; runs inside of {@link ChangedPagesTest}, with its browser and its samples. */
abstract class FormManners extends ChangeForms {

    @Test
    void a_change_is_made_by_keyboard_alone_and_a_draft_survives_a_reload() {
        Page page = browser.visit(Visitor.ENGLISH, "/filings/cac:2024-08:11/withdrawals?lang=en");
        page.locator("#f-reason").focus();
        page.keyboard().type("It changed");
        page.keyboard().press("Tab");
        page.keyboard().type("示例来源");
        page.reload();
        assertThat(page.locator("#f-evidence-source")).hasValue("示例来源");
        assertThat(page.locator("#f-reason")).hasValue("WORLD_CHANGED");
        page.locator("#f-evidence-source").focus();
        page.keyboard().press("Tab");
        page.keyboard().type("2026");
        for (int i = 0; i < 5; i++) {
            page.keyboard().press("Tab");
        }
        assertThat(page.locator("#send")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("#withdrawn")).isVisible();
        assertThat(browser.complaints()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/filings/galaxy:batch-1:4/corrections",
                "/filings/galaxy:batch-1:4/links?to=讯飞",
                "/batches/cac:totals-2025-07/amendments",
                "/compare?axis=publicAt&from=2026-01-01"
            })
    void forms_are_accessible_and_fit_a_narrow_screen(String address) {
        Accessibility.check(browser, address, page -> {});
        Page narrow = browser.visit(Visitor.CHINESE.wide(320), address);
        assertThat(narrow.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
        if (narrow.locator("#send").count() > 0) {
            ground(narrow);
            narrow.locator("#f-evidence-url").fill("nowhere");
            narrow.evaluate("document.getElementById('change').noValidate = true");
            send(narrow);
            assertThat(narrow.locator("#f-evidence-url-wrong")).containsText("不是网址");
            assertThat(Accessibility.violations(narrow)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/filings/nope:1:1/corrections", "/filings/cac:2024-08:7/nothing", "/companies/nope/names"})
    void what_is_not_there_cannot_be_changed(String address) {
        Page page = browser.visit(Visitor.CHINESE, "/problems/path.unknown");
        assertThat(page.navigate(address).status()).isEqualTo(404);
        assertThat(page.locator("main a").first()).hasText("回到首页");
    }
}
