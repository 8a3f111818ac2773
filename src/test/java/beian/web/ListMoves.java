package beian.web;

import static beian.web.PagesTest.browser;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import beian.web.Chromium.Visitor;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists narrowed down, searched and sorted; runs inside of {@link PagesTest}, with its browser and its samples. */
abstract class ListMoves extends Reopened {

    private static final Visitor PLAIN = Visitor.ENGLISH.withoutScripts();

    @ParameterizedTest
    @CsvSource({"wenxin, 文心一言", "wxyy, 文心一言", "訊飛, 讯飞星火教育大模型", "ＷＥＮＸＩＮ, 文心一言", "xunfei xinghuo, 讯飞星火教育大模型"})
    void names_are_found_by_sound_by_initials_in_traditional_and_in_full_width_characters(String typed, String found) {
        Page page = browser.visit(PLAIN, "/filings?lang=en");
        page.locator("#f-q").fill(typed);
        page.locator("form.filters button").click();
        assertThat(page.locator("#filings-table")).containsText(found);
        page.navigate("/companies?lang=en&q=baiduwangxun");
        assertThat(page.locator("#companies-table")).containsText("北京百度网讯科技有限公司");
    }

    @Test
    void facets_say_how_many_there_are_and_lead_there_and_back() {
        Page page = browser.visit(PLAIN, "/filings?lang=en&series=REGISTRATION");
        String count =
                page.locator(".facet:last-child li:has-text('浙江省') .count").innerText();
        page.locator(".facet:last-child a:has-text('浙江省')").click();
        assertThat(page.locator("#filings-caption")).containsText(count + " rows");
        assertThat(page).hasURL(Pattern.compile(".*series=REGISTRATION.*region=.*lang=en.*"));
        assertThat(page.locator(".facet a[aria-current]")).hasCount(2);
        page.locator(".facet:last-child a[aria-current]").click();
        assertThat(page.locator("#filings-caption")).containsText("434 rows");
        assertThat(page.locator(".facet").nth(2)).containsText("not disclosed 434");
    }

    @Test
    void companies_are_narrowed_down_by_kinds_whose_counts_are_those_of_the_lists() {
        Page page = browser.visit(PLAIN, "/companies?lang=en");
        assertThat(page.locator(".facet").nth(1)).containsText("no stock code recorded");
        assertThat(page.locator(".facet:last-child .none")).hasText("not stated");
        String few = page.locator(".facet li:has-text('3 to 5') .count").innerText();
        page.locator(".facet a:has-text('3 to 5')").click();
        assertThat(page.locator("#companies-caption")).containsText(few + " ");
        String here =
                page.locator(".facet:last-child li:has-text('上海市') .count").innerText();
        page.locator(".facet:last-child a:has-text('上海市')").click();
        assertThat(page.locator("#companies-table tbody tr")).hasCount(Integer.parseInt(here));
        assertThat(page).hasURL(Pattern.compile(".*filings=THREE_TO_FIVE.*"));
        String file = page.locator(".downloads a").first().getAttribute("href");
        assertThat(page.request().get(file).headers()).containsEntry("row-count", here);
        page.locator("#company-q").fill("科技");
        page.locator("form.filters button").click();
        assertThat(page)
                .hasURL(Pattern.compile(".*region=.*filings=THREE_TO_FIVE.*|.*filings=THREE_TO_FIVE.*region=.*"));
    }

    private static List<String> hrefs(Page page, String links) {
        return ((List<?>) page.locator(links).evaluateAll("all => all.map(link => link.getAttribute('href'))"))
                .stream().map(Object::toString).toList();
    }

    @Test
    void lists_are_sorted_by_pinyin_and_by_province_over_all_pages_and_nothing_is_lost_or_doubled() {
        Page page = browser.visit(PLAIN, "/filings?sort=REGION&series=REGISTRATION&lang=en");
        List<String> regions = new ArrayList<>();
        List<String> names = new ArrayList<>();
        while (true) {
            regions.addAll(page.locator("#filings-table tbody td:nth-child(5)").allInnerTexts());
            names.addAll(hrefs(page, "#filings-table tbody th a"));
            if (page.locator("a[rel=next]").count() == 0) {
                break;
            }
            // A click does not wait until all rows of the next page are there.
            page.navigate(page.locator("a[rel=next]").getAttribute("href"));
        }
        assertThat(regions).hasSize(434).startsWith("北京市").endsWith("宁夏回族自治区");
        assertThat(new HashSet<>(names)).hasSize(434);
        page.navigate("/companies?sort=NAME&lang=en");
        assertThat(page.locator("#companies-table tbody th").first()).containsText("360");
        page.locator("a[rel=next]").click();
        assertThat(page).hasURL(Pattern.compile(".*sort=NAME.*"));
    }
}
