package beian.intake.file.html;

import beian.intake.file.Unreadable;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;

/** How deep elements stand in each other. */
final class Nesting {

    private Nesting() {}

    /** @throws Unreadable {@code file.nested} if anything stands deeper */
    static void require(Node page, int deepest) {
        NodeFilter filter = (node, depth) -> {
            if (depth > deepest) {
                throw new Unreadable("file.nested", deepest);
            }
            return NodeFilter.FilterResult.CONTINUE;
        };
        page.filter(filter);
    }
}
