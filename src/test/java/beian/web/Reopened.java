package beian.web;

import static beian.web.PagesTest.browser;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import beian.web.Chromium.Visitor;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;

/** Addresses that are views; runs inside of {@link PagesTest}, with its browser and its samples. */
abstract class Reopened extends Twins {

    private static final Visitor PLAIN = Visitor.ENGLISH.withoutScripts();
    private static final int MOMENT = 2307;
    /** What is chosen of these leaves little or nothing to see. */
    private static final String NARROWING = "w-.*|s-batch|r-batch|s-source|s-without|speed|axis|f-batch";
    /** Pages about what the samples do not hold: opened again where they are made. */
    private static final List<String> ELSEWHERE = List.of(
            "/record/{previewId}",
            "/c/{citationId}",
            "/claims/{claimId}",
            "/{subjects:filings|companies|batches|claims}/{id}/{path:[a-z]+}/{more:reversals|retractions}");

    static Stream<String> addresses() {
        return Stream.concat(PageAddresses.READ.stream(), PageAddresses.FORMS.stream());
    }

    /** What was chosen by hand, and the moment, are in the address: whoever opens it elsewhere sees the same. */
    @ParameterizedTest
    @MethodSource("addresses")
    void every_address_shows_the_same_in_another_browser_whatever_was_chosen(String address) {
        Page page = browser.visit(PLAIN, address);
        if (page.locator("details.moment").count() > 0) {
            page.locator("details.moment summary").click();
            page.locator("#as-known").fill("" + MOMENT);
            page.locator("details.moment button").click();
            assertThat(page).hasURL(Pattern.compile(".*knownAt=" + MOMENT + ".*"));
        }
        choose(page);
        String before = page.url();
        page.locator(".tongue a").click();
        assertThat(page.locator("html")).hasAttribute("lang", "zh-CN");
        page.waitForLoadState();
        assertThat(said(page.url())).as("what the other language keeps").isEqualTo(said(before));
        assertThat(citedElsewhere(page)).as("cited is what is downloaded").isEmpty();
        Page again = browser.visitAnew(PLAIN, page.url());
        assertThat(text(again)).isEqualTo(text(page));
        assertThat(withoutToken(page)).as("forms that nobody can send").isEmpty();
    }

    private static void choose(Page page) {
        Locator form = page.locator("main form[method=get]:has(select:visible):not(:has(:required))");
        if (form.count() == 0) {
            return;
        }
        boolean then = page.url().contains("knownAt=");
        form.first().locator("select:visible").all().stream()
                .filter(select -> select.locator("option").count() > 1)
                .filter(select -> !select.getAttribute("id").matches(NARROWING))
                .forEach(select -> select.selectOption(new SelectOption().setIndex(1)));
        form.first().locator("button[type=submit]").click();
        page.waitForLoadState();
        assertThat(page.url()).contains("?");
        assertThat(page.url().contains("knownAt="))
                .as("the moment is kept: " + page.url())
                .isEqualTo(then);
    }

    /** The path and the parameters of an address but the language, and those that say nothing. */
    private static Set<String> said(String address) {
        return Arrays.stream(address.replaceAll("#.*", "").split("[?&]"))
                .map(part -> URLDecoder.decode(part, StandardCharsets.UTF_8))
                .filter(part -> !part.startsWith("lang=") && !part.endsWith("="))
                .collect(Collectors.toSet());
    }

    /** Buttons that cite something else than the rows which stand beside them as JSON. */
    private static List<?> citedElsewhere(Page page) {
        return (List<?>)
                page.locator("main section:has(> .cite):has(> .downloads)").evaluateAll("""
                        sections => sections.flatMap(section => {
                          const rows = section.querySelector('.downloads a').getAttribute('href');
                          const cited = section.querySelector('.cite input[name=query]').value;
                          const [shown, quoted] = [rows, cited].map(address => new URL(address, location.href));
                          const same = name => shown.searchParams.get(name) === quoted.searchParams.get(name);
                          return shown.pathname === quoted.pathname && ['by', 'day', 'source', 'series', 'ruleset'].every(same)
                            ? [] : [cited + ' beside ' + rows];
                        })
                        """);
    }

    private static String text(Page page) {
        return page.locator("h1").innerText() + "\n" + page.locator("main").innerText();
    }

    private static List<?> withoutToken(Page page) {
        return (List<?>) page.locator("form[method=post]:not(:has(input[name=_form]))")
                .evaluateAll("forms => forms.map(form => form.action)");
    }

    /** Fails when there is a new page that nobody opens here. */
    @Test
    void no_page_is_left_out() {
        for (PathPattern page : everyPage()) {
            boolean opened = ELSEWHERE.contains(page.getPatternString())
                    || addresses()
                            .map(address -> PathContainer.parsePath(address.split("\\?")[0]))
                            .anyMatch(page::matches);
            assertThat(opened).as(page.getPatternString()).isTrue();
        }
    }
}
