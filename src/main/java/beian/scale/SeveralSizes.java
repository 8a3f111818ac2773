package beian.scale;

import static beian.scale.Figure.ORDER;
import static beian.scale.Figure.SIZE;
import static beian.scale.OneSize.GRADE;
import static beian.scale.OneSize.LEAD;
import static beian.scale.OneSize.NOUN;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Statements with more than one figure, or with a figure doubled. */
final class SeveralSizes {

    private static final String COMMA = "[、,;]";
    private static final String NEXT = "(?:[、,;/和与及]|以及)";
    private static final Pattern VARIANTS = Pattern.compile(LEAD + SIZE + NOUN + "(?:" + NEXT + SIZE + NOUN + ")+");
    private static final Pattern EACH_SIZE = Pattern.compile(SIZE);

    private static final String TOTAL = "(?<total>" + SIZE + ")";
    private static final String ACTIVE = "(?<active>" + SIZE + ")";
    private static final List<Pattern> MIXTURES = List.of(
            Pattern.compile(LEAD + TOTAL + "-A" + ACTIVE + NOUN),
            Pattern.compile(TOTAL + "总参数量?" + COMMA + ACTIVE + "激活(?:参数量?)?"),
            Pattern.compile("总参数(?:规模|量)?[:为]?" + TOTAL + COMMA + "激活(?:参数)?(?:规模|量)?[:为]?" + ACTIVE));

    private static final Pattern ORDERS = Pattern.compile(
            LEAD + ("(?<from>" + ORDER + ")" + GRADE + "?[至到~-]") + ("(?<to>" + ORDER + ")" + GRADE + "?" + NOUN));
    private static final Pattern DOUBLED = Pattern.compile(LEAD + "双(?<order>" + ORDER + ")" + GRADE + "?" + NOUN);

    private SeveralSizes() {}

    /** A list of models: {@code 60 亿、340 亿}. */
    static Optional<ParameterScale> readVariants(String text) {
        if (!VARIANTS.matcher(text).matches()) {
            return Optional.empty();
        }
        var stated = EACH_SIZE
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .map(Figure::parameters)
                .toList();
        return stated.stream().allMatch(Optional::isPresent)
                ? Optional.of(ParameterScale.variants(stated.stream()
                        .flatMap(Optional::stream)
                        .distinct()
                        .sorted()
                        .toList()))
                : Optional.empty();
    }

    /** A mixture of experts: {@code 235B-A22B}; fewer parameters are active than there are. */
    static Optional<ParameterScale> readMixture(String text) {
        return MIXTURES.stream()
                .map(form -> form.matcher(text))
                .filter(mixture -> mixture.matches())
                .findFirst()
                .flatMap(mixture -> Figure.parameters(mixture.group("total"))
                        .flatMap(total -> Figure.parameters(mixture.group("active"))
                                .filter(active -> active < total)
                                .map(active -> ParameterScale.mixture(total, active))));
    }

    /** From one order to another ({@code 百亿至千亿}): open whether the second is included, so it is. */
    static Optional<ParameterScale> readOrders(String text) {
        var orders = ORDERS.matcher(text);
        if (!orders.matches()) {
            return Optional.empty();
        }
        return Figure.parameters(orders.group("from")).flatMap(from -> Figure.parameters(orders.group("to"))
                .filter(to -> from < to)
                .map(to -> new Figure(to, false, true))
                .map(to -> ParameterScale.orders(ScaleKind.AMBIGUOUS_ORDER, from, to.endOfOrder())));
    }

    /** {@code 双千亿级} is "two 千亿" or "about 200 billion": only its lower bound is certain. */
    static Optional<ParameterScale> readDoubled(String text) {
        var doubled = DOUBLED.matcher(text);
        return doubled.matches()
                ? Figure.parameters(doubled.group("order"))
                        .map(lower -> ParameterScale.orders(ScaleKind.AMBIGUOUS_ORDER, lower, null))
                : Optional.empty();
    }
}
