package beian.web;

import static beian.web.ChangedPagesTest.browser;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import beian.filing.Citing;
import beian.filing.MakeCitation;
import beian.platform.CanonicalJson;
import beian.platform.CodeVersion;
import beian.platform.Sha256;
import beian.platform.projection.Progress;
import beian.web.Chromium.Visitor;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The page of a citation; runs inside of {@link ChangedPagesTest}, with its browser and its samples. */
abstract class CitedViews extends TimeMoves {

    @Autowired
    private Citing citing;

    @Autowired
    private CodeVersion code;

    @Autowired
    private Progress progress;

    private static void click(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .click();
    }

    @Test
    void a_list_is_cited_by_a_button_and_can_be_opened_and_copied() {
        Page page = browser.visit(Visitor.ENGLISH, "/filings?lang=en&tier=TRILLION");

        click(page, "Cite this");

        assertThat(page).hasURL(Pattern.compile(".*/c/[0-9a-z]{10}\\?lang=en"));
        assertThat(page.locator("h1")).hasText("Filings and registrations: tier 1 trillion and above (万亿级)");
        assertThat(page.locator(".verdict strong")).hasText("Identical");
        assertThat(page.locator("#form-zh"))
                .hasValue(Pattern.compile("备案追踪. .*\\[DB/OL].*/c/[0-9a-z]{10}\\.", Pattern.DOTALL));
        assertThat(page.locator("#form-bibtex")).hasValue(Pattern.compile("@misc.*", Pattern.DOTALL));
        assertThat(page.locator("#form-bibtex")).hasAttribute("readonly", "");
        page.locator(".tongue a").click();
        assertThat(page.locator(".verdict strong")).hasText("一致");
        Page elsewhere = browser.visitAnew(Visitor.ENGLISH, page.url());
        page.waitForLoadState();
        assertThat(elsewhere.locator("main").innerText())
                .isEqualTo(page.locator("main").innerText());
        assertThat(browser.complaints()).isEmpty();
        page.locator("#pinned").click();
        assertThat(page.locator("body")).containsText("\"total\":1");
    }

    @Test
    void the_scale_shift_of_the_first_page_is_cited_by_a_button() {
        Page page = browser.visit(Visitor.CHINESE, "/");

        page.locator("section[aria-labelledby=shift-h] .cite button").click();

        assertThat(page.locator("h1")).hasText("各批次参数规模变化");
        assertThat(page.locator("main")).containsText("default，第 1 版");
        assertThat(page.locator(".verdict")).hasClass("verdict IDENTICAL");
    }

    @Test
    void every_verdict_is_a_word_and_accessible_in_both_languages_by_day_and_by_night() {
        String wrong = "{\"total\":3}";
        String identical = identical();
        String older = made(wrong, "code-of-last-year");
        String mismatch = made(wrong + " ", code.text());

        verdict(identical, "Identical", "一致");
        verdict(older, "Same data, newer code", "数据相同，程序较新");
        verdict(mismatch, "Mismatch", "不一致");

        Page page = browser.visit(Visitor.ENGLISH, older);
        assertThat(page.locator("#differences-table tbody tr").last()).hasText(Pattern.compile("/total\\s+3\\s+1"));
        assertThat(page.locator("main")).containsText("code-of-last-year");
    }

    private static String identical() {
        Page page = browser.visit(Visitor.ENGLISH, "/filings?tier=TRILLION");
        click(page, "Cite this");
        assertThat(page.locator(".verdict")).isVisible();
        return page.url().substring(page.url().indexOf("/c/"));
    }

    /** What code that answered so would have recorded. */
    private String made(String result, String byCode) {
        String id = citing.cite(new MakeCitation(
                        "/api/v1/filings?tier=TRILLION",
                        2305,
                        null,
                        null,
                        Sha256.of(result),
                        byCode,
                        3L,
                        CanonicalJson.packed(result)))
                .citationId();
        assertThat(progress.await(progress.head(), Duration.ofSeconds(10))).isTrue();
        return "/c/" + id;
    }

    private static void verdict(String address, String english, String chinese) {
        for (Visitor visitor : List.of(Visitor.ENGLISH, Visitor.CHINESE.inTheDark())) {
            Page page = browser.visit(visitor, address);
            assertThat(page.locator(".verdict strong")).hasText(visitor.locale().startsWith("zh") ? chinese : english);
        }
        Accessibility.check(browser, address, page -> {});
    }
}
