package beian.web;

import static beian.web.ChangedPagesTest.browser;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import beian.Http;
import beian.web.Chromium.Visitor;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The first page in the course of time; runs inside of {@link ChangedPagesTest}, with its browser and its samples. */
abstract class TimeMoves extends FormManners {

    private static final int TIERS = 4;

    private final Http http = ChangedPagesTest.http;

    /** Rows of each group that has a figure, as the API counts them at a position. */
    private List<String> rows(long position) {
        return http.get("/api/v1/analytics/scale-shift?knownAt=" + position)
                .json()
                .at("/groups")
                .valueStream()
                .filter(group ->
                        group.at("/disclosed").asInt() + group.at("/notPlaced").asInt() > 0)
                .map(group -> group.at("/rows").asString())
                .toList();
    }

    /** Rows of each tier, and those without a figure, over all months: of each series of each source in turn. */
    private List<Integer> months(long position) {
        List<Integer> sums = new ArrayList<>(List.of(0, 0, 0, 0, 0));
        http.get("/api/v1/analytics/scale-shift?by=MONTH&knownAt=" + position)
                .json()
                .at("/groups")
                .forEach(group -> {
                    for (int tier = 0; tier < TIERS; tier++) {
                        sums.set(
                                tier,
                                sums.get(tier)
                                        + group.at("/tiers/" + tier + "/count").asInt());
                    }
                    int silent = group.at("/noFigure").asInt()
                            + group.at("/undisclosed").asInt();
                    sums.set(TIERS, sums.get(TIERS) + silent);
                });
        return sums;
    }

    /** The same, as the bars of the chart are. */
    private static Object drawn(Page page) {
        return page.evaluate("""
                () => {
                  const sums = new Map();
                  echarts.getInstanceByDom(document.getElementById('over-chart')).getOption().series.forEach(series =>
                    sums.set(series.name, series.data.reduce((sum, n) => sum + (Number(n) || 0), sums.get(series.name) ?? 0)));
                  return [...sums.values()];
                }
                """);
    }

    private static List<String> shown(Page page) {
        return page.locator("#shift-table tbody td[data-all]").allInnerTexts();
    }

    @Test
    void charts_totals_and_lists_follow_the_slider_and_the_address_leads_back() {
        Page page = browser.visit(Visitor.ENGLISH, "/?lang=en");
        for (int position : List.of(20, 45, 90)) {
            page.locator("#slider").fill("" + position);
            assertThat(page.locator("#moment")).containsText("what the log held at " + position);
            assertThat(shown(page)).isEqualTo(rows(position));
            assertThat(page.locator("#shift-chart svg")).isVisible();
            assertThat(page.locator("#over-chart svg")).isVisible();
            assertThat(drawn(page)).isEqualTo(months(position));
            assertThat(page.locator("#entries-table tbody td").first()).hasText("" + position);
            assertThat(page).hasURL(Pattern.compile(".*knownAt=" + position + "$"));
        }
        Page again = browser.visit(Visitor.ENGLISH, page.url());
        assertThat(shown(again)).isEqualTo(rows(90));
        assertThat(again.locator("#slider")).hasValue("90");
        assertThat(drawn(again)).isEqualTo(months(90));
        assertThat(again.locator("#over-table tbody").innerText())
                .isEqualTo(page.locator("#over-table tbody").innerText());
        again.locator("#moment a").click();
        assertThat(again.locator(".asof")).hasCount(0);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void playing_goes_from_batch_to_batch_and_days_of_publication_can_be_moved_through() {
        Page page = browser.visit(Visitor.ENGLISH, "/?knownAt=1&lang=en");
        page.locator("#speed").selectOption("8");
        page.locator("#play").click();
        assertThat(page.locator("#play")).hasAttribute("aria-pressed", "true");
        assertThat(page.locator("#batches-table tbody tr:not(.milestone)"))
                .hasCount(16, new LocatorAssertions.HasCountOptions().setTimeout(60_000));
        assertThat(page.locator("#play")).hasAttribute("aria-pressed", "false");
        page.navigate("/?lang=en");
        page.locator("#axis").selectOption("days");
        page.locator("#back").click();
        page.locator("#back").click();
        assertThat(page.locator("#moment")).containsText("certainly published by");
        assertThat(page).hasURL(Pattern.compile(".*publicAt=20\\d\\d-\\d\\d-\\d\\d.*"));
        page.locator("#forward").click();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void milestones_stand_among_the_batches_and_on_the_chart() {
        Page page = browser.visit(Visitor.CHINESE, "/");
        assertThat(page.locator("#batches-table .milestone"))
                .containsText(new String[] {"算法推荐管理规定", "深度合成管理规定", "生成式人工智能服务管理暂行办法", "首次公告", "标识办法"});
        assertThat(page.locator("#batches-table .milestone time").nth(2)).hasText("2023年8月15日");
        assertThat(page.locator("#batches-chart svg path[stroke-dasharray]").first())
                .isAttached();
        page.navigate("/?publicAt=2024-12-31");
        assertThat(page.locator("#batches-table .milestone")).hasCount(4);
    }

    @Test
    void what_is_recorded_while_one_watches_appears_by_itself() {
        Page page = browser.visit(Visitor.ENGLISH, "/?lang=en");
        assertThat(page.locator("#live")).containsText("Watching");
        ChangedPagesTest.change("/filings/cac:2024-08:20/corrections", Map.of("field", "SCALE", "value", "约3亿"));
        assertThat(page.locator("#live")).containsText("New events: 1,");
        assertThat(page.locator("#entries-table tbody tr").first()).containsText("约3亿");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void the_same_is_chosen_without_scripts() {
        Page page = browser.visit(Visitor.ENGLISH.withoutScripts(), "/?lang=en");
        assertThat(page.locator(".slide")).isHidden();
        assertThat(page.locator("#live")).isHidden();
        page.locator("#to").fill("45");
        page.locator("#day").fill("2024-06-30");
        page.locator("#replay button[type=submit]").click();
        assertThat(page.locator("#moment")).containsText("what the log held at 45");
        assertThat(page.locator("#moment")).containsText("30 June 2024");
        assertThat(shown(page)).isEqualTo(rows(45));
        page.navigate("/?knownAt=0");
        assertThat(page.locator("main")).containsText("Nothing was known up to here");
    }

    @Test
    void read_models_are_rebuilt_by_a_button_and_watched() {
        Page page = browser.visit(Visitor.ENGLISH, "/operations?lang=en");
        assertThat(page.locator("#models-table")).containsText("keeps up");
        page.locator("#rebuild").click();
        assertThat(page).hasURL(Pattern.compile(".*/operations\\?lang=en$"));
        assertThat(page.locator("#rebuilds-table tbody tr td").first())
                .hasText("live", new LocatorAssertions.HasTextOptions().setTimeout(60_000));
        assertThat(page.locator("#rebuilds-table tbody tr").first()).containsText("tables");
        assertThat(browser.complaints()).isEmpty();
    }
}
