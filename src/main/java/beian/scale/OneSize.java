package beian.scale;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Statements with a single figure: {@code 2600 亿}, {@code 超千亿级}, {@code 参数规模约70亿}. */
final class OneSize {

    /** "Parameters:" before a figure. */
    static final String LEAD = "(?:(?:模型)?总?参数(?:规模|量)?[:为达]?)?";
    /** "Parameters" after a figure. */
    static final String NOUN = "(?:个?总?参数(?:规模|量)?|规模)?";

    static final String GRADE = "(?:级别|量级|级)";

    private static final Pattern STATEMENT = Pattern.compile(LEAD
            + ("(?<before>" + Qualifier.BEFORE + ")?")
            + ("(?:(?<size>" + Figure.SIZE + ")|(?<several>[数几])?(?<magnitude>" + Figure.MAGNITUDE + "))")
            + ("(?:" + NOUN + "(?<grade>" + GRADE + "))?" + NOUN)
            + ("(?:(?<after>" + Qualifier.AFTER + ")" + NOUN + ")?"));

    private OneSize() {}

    static Optional<ParameterScale> read(String text) {
        var statement = STATEMENT.matcher(text);
        if (!statement.matches()) {
            return Optional.empty();
        }
        var after = statement.group("after");
        return Qualifier.of(statement.group("before"), after)
                .flatMap(qualifier -> figure(statement).flatMap(figure -> scale(figure, qualifier, after != null)));
    }

    /** Whether the figure of a statement is a class of sizes. */
    static boolean boundsClass(String verbatim) {
        var statement = STATEMENT.matcher(Wording.fold(verbatim));
        return statement.matches() && isGraded(statement);
    }

    private static boolean isGraded(Matcher statement) {
        return statement.group("grade") != null || statement.group("several") != null;
    }

    private static Optional<Figure> figure(Matcher statement) {
        var size = statement.group("size");
        var magnitude = statement.group("magnitude");
        boolean graded = isGraded(statement);
        if (size != null) {
            return Figure.parameters(size).map(parameters -> new Figure(parameters, true, graded));
        }
        if (magnitude.length() == 1 && !graded) {
            return Optional.empty(); // 亿参数 may have lost its digits
        }
        return Figure.parameters(magnitude).map(parameters -> new Figure(parameters, false, graded));
    }

    private static Optional<ParameterScale> scale(Figure figure, Qualifier qualifier, boolean qualifiedAfter) {
        return switch (qualifier) {
            case NONE -> Optional.of(unqualified(figure));
            case ABOUT -> figure.graded() ? Optional.empty() : Optional.of(approximate(figure));
            case MORE_THAN -> Optional.of(atLeast(figure, figure.graded() && qualifiedAfter));
            case AT_LEAST -> Optional.of(atLeast(figure, true));
            case LESS_THAN -> atMost(figure, false);
            case AT_MOST -> atMost(figure, true);
        };
    }

    private static ParameterScale unqualified(Figure figure) {
        if (figure.isOrder()) {
            return ParameterScale.orders(ScaleKind.ORDER, figure.parameters(), figure.endOfOrder());
        }
        return figure.graded() ? approximate(figure) : ParameterScale.number(ScaleKind.EXACT, figure.parameters());
    }

    private static ParameterScale approximate(Figure figure) {
        return ParameterScale.number(ScaleKind.APPROXIMATE, figure.parameters());
    }

    private static ParameterScale atLeast(Figure figure, boolean inclusive) {
        return ParameterScale.atLeast(figure.parameters(), inclusive);
    }

    private static Optional<ParameterScale> atMost(Figure figure, boolean inclusive) {
        return figure.graded()
                ? Optional.ofNullable(figure.endOfOrder()).map(end -> ParameterScale.atMost(end, false))
                : Optional.of(ParameterScale.atMost(figure.parameters(), inclusive));
    }
}
