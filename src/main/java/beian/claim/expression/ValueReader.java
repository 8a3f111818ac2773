package beian.claim.expression;

import beian.claim.expression.Value.Companies;
import beian.claim.expression.Value.Constant;
import beian.claim.expression.Value.Count;
import beian.claim.expression.Value.Share;
import java.util.List;
import java.util.Optional;

/** Reads what a claim compares. */
final class ValueReader {

    private static final List<String> KEYS = List.of("count", "companies", "share");
    private static final Value NOTHING = new Constant(Fraction.of(0));
    private static final Fraction ONE = Fraction.of(1);

    private final FilterReader filters;

    ValueReader(FilterReader filters) {
        this.filters = filters;
    }

    Value read(Node node) {
        if (!node.json().isObject()) {
            return number(node);
        }
        node.allow(KEYS);
        if (node.keys().size() != 1) {
            node.flaw("expression.one-key", node.keys().size(), String.join(", ", KEYS));
            return NOTHING;
        }
        String key = node.keys().iterator().next();
        Node inner = node.at(key);
        return switch (key) {
            case "count" -> new Count(filters.read(inner), inner.pointer());
            case "companies" -> new Companies(filters.read(inner), inner.pointer());
            case "share" -> {
                OfAre ofAre = OfAre.read(inner, filters);
                yield new Share(ofAre.of(), ofAre.are(), inner.pointer());
            }
            default -> NOTHING;
        };
    }

    private static Value number(Node node) {
        Optional<Fraction> number = node.json().isNumber()
                ? Fraction.of(node.json().decimalValue())
                : node.json().isString() ? Fraction.of(node.json().asString()) : Optional.empty();
        if (number.isEmpty()) {
            node.flaw("expression.not-number");
        }
        return new Constant(number.orElse(Fraction.of(0)));
    }

    /** A share is compared with shares and numbers up to 1, everything else with whole numbers. */
    void checkAlike(Node node, List<Node> sides, Value left, Value right) {
        if (left instanceof Constant && right instanceof Constant) {
            if (sides.stream().allMatch(side -> !side.json().isObject())) {
                node.flaw("expression.two-numbers");
            }
        } else if (left instanceof Constant constant) {
            checkNumber(sides.get(0), constant.number(), right instanceof Share);
        } else if (right instanceof Constant constant) {
            checkNumber(sides.get(1), constant.number(), left instanceof Share);
        } else if (left instanceof Share != right instanceof Share) {
            node.flaw("expression.unlike");
        }
    }

    private static void checkNumber(Node side, Fraction number, boolean share) {
        if (share && number.compareTo(ONE) > 0) {
            side.flaw("expression.share-above-one");
        } else if (!share && !number.isWhole()) {
            side.flaw("expression.not-whole");
        }
    }
}
