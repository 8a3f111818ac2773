package beian.web;

import static org.assertj.core.api.Assertions.assertThat;

import beian.web.Chromium.Visitor;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.function.Consumer;

/**
 * What a page owes to WCAG 2.2 AA, as far as a machine can tell. Asks axe-core itself: its Java side hands over every element
 * that passes, which takes longer than finding those that do not.
 */
final class Accessibility {

    private static final int NARROW = 320;
    private static final int LOOKS = 60;
    private static final int PAUSE = 50;

    private static final List<String> TAGS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private static final String VIOLATIONS = """
            rules => axe.run({ runOnly: rules, resultTypes: ['violations'] })
              .then(result => result.violations.flatMap(rule =>
                rule.nodes.map(node => rule.id + ': ' + node.html + ' ' + node.failureSummary)))
            """;

    /**
     * Things made of the same elements with the same classes break the same rules: the first two of each kind are looked at.
     * What a table of hundreds of rows would take is most of what the tests would take. Charts keep all that they drew: they would
     * miss it when they become as narrow as the window.
     */
    private static final String LEAVE_OUT_WHAT_IS_ALIKE = """
            () => document.querySelectorAll('tbody, ul, ol, dl, select, datalist').forEach(body => {
              const seen = new Map();
              for (const each of [...body.children]) {
                const kind = [each, ...each.querySelectorAll('*')]
                  .map(one => one.tagName + '.' + (one.getAttribute('class') ?? '')).join(' ');
                seen.set(kind, (seen.get(kind) ?? 0) + 1);
                if (seen.get(kind) > 2) each.remove();
              }
            })
            """;

    private Accessibility() {}

    /**
     * A page as two visitors see it who have nothing in common: in English by day, in Chinese by night. Nothing may be wrong
     * with it, and it must not scroll sideways on a screen of 320 pixels.
     *
     * @param ready what is done on the page before it is looked at
     */
    static void check(Chromium browser, String address, Consumer<Page> ready) {
        for (Visitor visitor : List.of(Visitor.ENGLISH, Visitor.CHINESE.inTheDark())) {
            Page page = browser.visit(visitor, address);
            ready.accept(page);
            page.setViewportSize(NARROW, page.viewportSize().height);
            assertThat(settledWidth(page)).as(address + " " + visitor).isEqualTo(NARROW);
            page.setViewportSize(visitor.width(), page.viewportSize().height);
            assertThat(violations(page)).as(address + " " + visitor).isEmpty();
            page.close();
        }
        assertThat(browser.complaints()).isEmpty();
    }

    /** Charts take a moment to become as narrow as the window. */
    private static Object settledWidth(Page page) {
        Object width = page.evaluate("document.documentElement.scrollWidth");
        for (int i = 0; i < LOOKS && !width.equals(NARROW); i++) {
            page.waitForTimeout(PAUSE);
            width = page.evaluate("document.documentElement.scrollWidth");
        }
        return width;
    }

    /** Takes rows out of the page's tables, so that it is of no other use afterwards. */
    static List<String> violations(Page page) {
        page.evaluate(LEAVE_OUT_WHAT_IS_ALIKE);
        page.evaluate(AxeBuilder.getAxeScript());
        return ((List<?>) page.evaluate(VIOLATIONS, TAGS))
                .stream().map(Object::toString).toList();
    }
}
