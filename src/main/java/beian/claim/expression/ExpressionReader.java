package beian.claim.expression;

import beian.claim.expression.Expression.And;
import beian.claim.expression.Expression.Compared;
import beian.claim.expression.Expression.Not;
import beian.claim.expression.Expression.Or;
import beian.claim.expression.Expression.Quantified;
import beian.filing.BatchReader.Flaws;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the JSON of a claim, and notes everything that is wrong with it by its pointer. */
public final class ExpressionReader {

    private static final int DEEPEST = 12;
    private static final List<String> KEYS = Stream.concat(
                    Stream.of("and", "or", "not", "all", "any"),
                    Arrays.stream(Comparison.values()).map(Comparison::sign))
            .toList();

    private final FilterReader filters;
    private final ValueReader values;

    private ExpressionReader(@Nullable Vocabulary words) {
        this.filters = new FilterReader(words);
        this.values = new ValueReader(filters);
    }

    /**
     * Reads an expression.
     *
     * @param words what may be named; absent: anything, as in claims that were recorded under other rules
     * @param flaws takes what is wrong; if there is anything, what is returned means nothing
     */
    public static Expression read(JsonNode json, @Nullable Vocabulary words, Flaws flaws) {
        Node whole = Node.whole(json, flaws);
        Expression expression = new ExpressionReader(words).read(whole, 1);
        if (flaws.found().isEmpty()) {
            Parts.check(expression, whole);
        }
        return expression;
    }

    private Expression read(Node node, int depth) {
        node.allow(KEYS);
        List<String> keys = node.keys().stream().filter(KEYS::contains).toList();
        if (depth > DEEPEST) {
            node.flaw("expression.too-deep", DEEPEST);
        } else if (keys.size() == 1) {
            return read(node, keys.get(0), depth);
        } else if (node.json().isObject() && node.keys().size() == keys.size()) {
            node.flaw("expression.one-key", keys.size(), String.join(", ", KEYS));
        }
        return new And(List.of());
    }

    private Expression read(Node node, String key, int depth) {
        Node inner = node.at(key);
        return switch (key) {
            case "and" -> new And(parts(inner, depth));
            case "or" -> new Or(parts(inner, depth));
            case "not" -> new Not(read(inner, depth + 1));
            case "all", "any" -> {
                OfAre ofAre = OfAre.read(inner, filters);
                yield new Quantified(key.equals("all"), ofAre.of(), ofAre.are(), inner.pointer());
            }
            default -> compared(inner, Comparison.of(key).orElseThrow());
        };
    }

    private List<Expression> parts(Node node, int depth) {
        if (!node.json().isArray() || node.json().isEmpty()) {
            node.flaw("expression.not-list");
            return List.of();
        }
        return node.items().stream().map(item -> read(item, depth + 1)).toList();
    }

    private Expression compared(Node node, Comparison comparison) {
        List<Node> sides = node.json().isArray() ? node.items() : List.of();
        if (sides.size() != 2) {
            node.flaw("expression.not-two");
            return new And(List.of());
        }
        Value left = values.read(sides.get(0));
        Value right = values.read(sides.get(1));
        values.checkAlike(node, sides, left, right);
        return new Compared(comparison, left, right, node.pointer());
    }
}
