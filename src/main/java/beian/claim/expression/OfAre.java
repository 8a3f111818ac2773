package beian.claim.expression;

import java.util.List;

/** A group, and what is said of its rows. */
record OfAre(Filter of, Filter are) {

    private static final String OF = "of";
    private static final String ARE = "are";

    static OfAre read(Node node, FilterReader filters) {
        node.allow(List.of(OF, ARE));
        for (String key : List.of(OF, ARE)) {
            if (node.json().isObject() && !node.has(key)) {
                node.at(key).flaw("value.missing");
            }
        }
        if (node.has(ARE)
                && node.at(ARE).keys().isEmpty()
                && node.at(ARE).json().isObject()) {
            node.at(ARE).flaw("expression.empty", String.join(", ", FilterReader.KEYS));
        }
        return new OfAre(filter(node, OF, filters), filter(node, ARE, filters));
    }

    private static Filter filter(Node node, String key, FilterReader filters) {
        return filters.read(node.has(key) ? node.at(key) : node.nothing());
    }
}
