package beian.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

import beian.web.Chromium.Visitor;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The pages of analyses over the bundled samples; {@link PagesTest} runs them in its browser. */
interface AnalysisPages {

    Chromium browser();

    private static JsonNode json(Page page, Locator link) {
        return JsonMapper.shared()
                .readTree(page.request().get(link.getAttribute("href")).text());
    }

    private static List<String> cells(Locator rows, String selector) {
        return rows.all().stream()
                .map(row -> String.join(" ", row.locator(selector).allInnerTexts()))
                .toList();
    }

    @Test
    default void the_scale_shift_shows_what_the_api_counts_and_bounds_before_averages() {
        Page page = browser().visit(Visitor.ENGLISH, "/scale-shift");
        assertThat(page.locator("#shares-chart svg")).isVisible();
        assertThat(page.locator("#strip-chart svg")).isVisible();
        Locator rows = page.locator("#shares-table tbody tr");
        assertThat(rows.nth(3)).containsText("[35.7%, 85.7%]");
        JsonNode shift = json(
                page,
                page.locator("section[aria-labelledby=shares-h] .downloads a").first());
        List<String> counted = StreamSupport.stream(shift.get("groups").spliterator(), false)
                .filter(group -> group.get("source").asString().equals("中国银河证券"))
                .map(group -> StreamSupport.stream(group.get("tiers").spliterator(), false)
                        .map(tier -> tier.get("count").asString())
                        .reduce((one, other) -> one + " " + other)
                        .orElseThrow())
                .toList();
        assertThat(cells(rows, "[data-count]")).isEqualTo(counted).hasSize(4);
        assertThat(page.locator("#about"))
                .containsText(shift.at("/ruleset/hash").asString());
        assertThat(page.locator("#about")).containsText("20230815");
        assertThat(page.locator(".told")).containsText("Only among the known");
        assertThat(page.locator(".told")).containsText("nothing follows for all rows");
        assertThat(browser().complaints()).isEmpty();
    }

    /** Colour and pattern of each kind of bar, and the colours of the tiers as the styles name them. */
    String LOOKS = """
            id => {
              const root = getComputedStyle(document.documentElement);
              const looks = new Map();
              echarts.getInstanceByDom(document.getElementById(id)).getOption().series.filter(one => one.type === 'bar')
                .forEach(one => looks.set(one.name, [one.itemStyle.color, JSON.stringify(one.itemStyle.decal), one.itemStyle.borderType]));
              const bars = [...looks.values()];
              return [bars.slice(0, 4).map(one => one[0]).join(), [1, 2, 3, 4].map(i => root.getPropertyValue('--tier-' + i).trim()).join(),
                new Set(bars.map(one => one[1])).size, bars.at(-1)[0] === root.getPropertyValue('--unknown').trim(),
                bars.at(-1)[1].includes('"dashArrayY":[1,6]'), bars.at(-1)[2]];
            }
            """;

    @ParameterizedTest
    @CsvSource({"/, over-chart", "/, shift-chart", "/scale-shift, shares-chart", "/timeline?to=2305, shift-chart"})
    default void tiers_are_told_by_colour_and_by_pattern_and_the_unknown_are_hatched(String address, String chart) {
        Page page = browser().visit(Visitor.ENGLISH, address);
        assertThat(page.locator("#" + chart + " svg")).isVisible();
        List<?> looks = (List<?>) page.evaluate(LOOKS, chart);
        assertThat(looks.get(0)).as("colours").isEqualTo(looks.get(1));
        assertThat(List.<Object>copyOf(looks.subList(2, 6))).isEqualTo(List.of(5, true, true, "dashed"));
    }

    @Test
    default void every_stated_scale_stands_in_the_strip_plot_and_leads_to_its_filing() {
        Page page = browser().visit(Visitor.CHINESE, "/scale-shift");
        Locator rows = page.locator("#strip-table tbody tr");
        int all = rows.all().stream()
                .mapToInt(row -> Integer.parseInt(row.locator("[data-n]").innerText()))
                .sum();
        assertThat(all).isEqualTo(42);
        JsonNode scales = json(
                page,
                page.locator("section[aria-labelledby=strip-h] .downloads a").first());
        assertThat(rows).hasCount(scales.get("lines").size());
        assertThat(page.locator("#strip-table")).containsText("60 亿、340 亿");
        Locator wide = rows.filter(new Locator.FilterOptions().setHasText("双千亿级"));
        assertThat(wide).containsText("1000亿 – 不限");
        wide.locator(".names a").first().click();
        assertThat(page.locator("main")).containsText("双千亿级");
    }

    @Test
    default void another_ruleset_shows_beside_which_wordings_move_and_what_follows_then() {
        Page page = browser().visit(Visitor.ENGLISH.withoutScripts(), "/scale-shift?lang=en");
        page.getByLabel("Other ruleset").selectOption("strict");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Compare"))
                .click();
        assertThat(page).hasURL(Pattern.compile(".*lang=en.*versus=strict.*#what-if"));
        assertThat(page.locator("#steps-table tbody tr")
                        .filter(new Locator.FilterOptions().setHasText("超千亿"))
                        .first())
                .containsText("in no tier");
        assertThat(page.locator("#there-table tbody tr")).hasCount(4);
        assertThat(page.locator("#here-table tbody tr")
                        .first()
                        .locator("[data-count]")
                        .nth(2))
                .hasText("7");
        assertThat(page.locator("#there-table tbody tr")
                        .first()
                        .locator("[data-count]")
                        .nth(2))
                .hasText("6");
        page.navigate("/scale-shift?assumed=HUNDRED_BILLION&lang=en");
        assertThat(page.locator("#moved-note")).containsText("11 rows without a figure are assumed");
        assertThat(page.locator("#there-table tbody tr").nth(3).locator("[data-unknown]"))
                .hasText("0");
        assertThat(page.locator("#here-table tbody tr").nth(3).locator("[data-unknown]"))
                .hasText("7");
    }

    @Test
    default void switches_stay_in_the_address_and_the_moment_with_them() {
        Page page = browser().visit(Visitor.ENGLISH.withoutScripts(), "/focus-shift?knownAt=60&lang=en");
        page.getByLabel("Grouped by").selectOption("YEAR");
        page.locator("form.filters button").first().click();
        assertThat(page).hasURL(Pattern.compile(".*knownAt=60.*by=YEAR.*"));
        assertThat(page.locator("#focus-table tbody tr")).hasCount(1);
        assertThat(page.locator("#focus-table tbody tr th")).hasText("2024");
        assertThat(page.locator(".asof")).containsText("60");
        String file = page.locator("section[aria-labelledby=focus-h] .downloads a")
                .nth(1)
                .getAttribute("href");
        assertThat(page.request().get(file).text().lines().skip(1))
                .isNotEmpty()
                .allMatch(line -> line.startsWith("2024,"));
    }

    @Test
    default void a_picture_says_itself_from_where_and_as_of_when_it_is() throws IOException {
        Page page = browser().visit(Visitor.ENGLISH, "/scale-shift");
        Download svg = page.waitForDownload(() ->
                page.locator("[data-chart='strip-chart'][data-save='svg']").click());
        Document drawn = assertDoesNotThrow(() -> DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(svg.path().toFile()));
        assertThat(drawn.getDocumentElement().getTagName()).isEqualTo("svg");
        assertThat(Files.readString(svg.path(), StandardCharsets.UTF_8))
                .contains("<svg", "Every stated parameter scale", "中国银河证券", "log position 2308", "ruleset default")
                .contains("knownAt=2308");
        Download png = page.waitForDownload(() ->
                page.locator("[data-chart='shares-chart'][data-save='png']").click());
        assertThat(Files.readAllBytes(png.path())).hasSizeGreaterThan(20_000).startsWith(0x89, 'P', 'N', 'G');
        assertThat(browser().complaints()).isEmpty();
    }

    @Test
    default void wrong_switches_are_refused_with_a_remedy() {
        Page page = browser().visit(Visitor.ENGLISH, "/rulesets");
        assertThat(page.navigate("/scale-shift?by=WEEK").status()).isEqualTo(400);
        assertThat(page.navigate("/scale-shift?assumed=HUGE").status()).isEqualTo(422);
        assertThat(page.navigate("/registry?by=BATCH").status()).isEqualTo(400);
        assertThat(page.navigate("/focus-shift?ruleset=nope").status()).isEqualTo(422);
        assertThat(page.locator("main")).containsText("default, strict");
        assertThat(page.locator("main p")).hasCount(2);
    }

    @Test
    default void the_registry_in_numbers_is_that_of_the_api() {
        Page page = browser().visit(Visitor.CHINESE, "/registry");
        JsonNode filing = json(page, page.locator(".downloads a").first()).at("/series/0");
        assertThat(page.locator("#FILING-announced-table tbody tr")).hasCount(9);
        assertThat(page.locator("#FILING-regions-table tbody tr").first().locator("[data-n]"))
                .hasText(filing.at("/regions/0/filings").asString());
        assertThat(page.locator("#FILING-filed-table tbody tr"))
                .hasCount(filing.at("/filed/buckets").size());
        assertThat(page.locator("#FILING-regions-chart svg")).isVisible();
        assertThat(browser().complaints()).isEmpty();
    }

    @Test
    default void the_method_reads_the_same_in_both_languages_and_is_led_to() {
        Page page = browser().visit(Visitor.ENGLISH, "/scale-shift?lang=zh");
        page.locator("#about a").last().click();
        assertThat(page).hasURL(Pattern.compile(".*/method\\?lang=zh#shares"));
        assertThat(page.locator("#shares")).hasText("份额");
        int sections = page.locator(".prose h2").count();
        page.locator(".tongue a").click();
        assertThat(page.locator("#shares")).hasText("Shares");
        assertThat(page.locator(".prose h2")).hasCount(sections);
        assertThat(page.locator(".prose table").first()).containsText("1, 0, 7, 0, 0");
    }

    @Test
    default void rulesets_are_readable() {
        Page page = browser().visit(Visitor.ENGLISH, "/rulesets#strict");
        assertThat(page.locator("#strict")).containsText("only if one tier holds all that is possible");
        assertThat(page.locator("#default")).containsText("by the largest");
        assertThat(page.locator("#default table")).containsText("千亿级");
    }
}
