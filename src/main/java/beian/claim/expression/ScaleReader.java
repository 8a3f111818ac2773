package beian.claim.expression;

import beian.claim.expression.ScaleBounds.Bound;
import beian.claim.expression.ScaleBounds.Parameters;
import beian.claim.expression.ScaleBounds.TierStart;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads which parameter scales a claim is about. */
final class ScaleReader {

    static final List<String> KEYS = List.of("atLeast", "below", "class", "upTo");

    private final @Nullable Vocabulary words;

    ScaleReader(@Nullable Vocabulary words) {
        this.words = words;
    }

    ScaleBounds read(Node node) {
        node.allow(KEYS);
        if (node.json().isObject() && node.keys().isEmpty()) {
            node.flaw("expression.empty", String.join(", ", KEYS));
        }
        return new ScaleBounds(bound(node, "atLeast"), bound(node, "below"), tier(node, "class"), tier(node, "upTo"));
    }

    private @Nullable Bound bound(Node node, String key) {
        if (!node.at(key).json().isNumber()) {
            String code = tier(node, key);
            return code == null ? null : new TierStart(code);
        }
        Node bound = node.at(key);
        boolean whole = bound.json().isIntegralNumber()
                && bound.json().canConvertToLong()
                && bound.json().longValue() > 0;
        if (!whole) {
            bound.flaw("expression.not-parameters");
        }
        return new Parameters(whole ? bound.json().longValue() : 1);
    }

    private @Nullable String tier(Node node, String key) {
        String code = node.has(key) ? node.at(key).text() : null;
        if (code != null && words != null && !words.tiers().contains(code)) {
            node.at(key).flaw("value.not-one-of", code, String.join(", ", words.tiers()));
        }
        return code;
    }
}
