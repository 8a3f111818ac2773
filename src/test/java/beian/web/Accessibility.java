package beian.web;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/**
 * What a page owes to WCAG 2.2 AA, as far as a machine can tell. Asks axe-core itself: its Java side hands over every element
 * that passes, which takes longer than finding those that do not.
 */
final class Accessibility {

    private static final List<String> TAGS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private static final String VIOLATIONS = """
            rules => axe.run({ runOnly: rules, resultTypes: ['violations'] })
              .then(result => result.violations.flatMap(rule =>
                rule.nodes.map(node => rule.id + ': ' + node.html + ' ' + node.failureSummary)))
            """;

    private Accessibility() {}

    static List<String> violations(Page page) {
        page.evaluate(AxeBuilder.getAxeScript());
        return ((List<?>) page.evaluate(VIOLATIONS, TAGS))
                .stream().map(Object::toString).toList();
    }
}
