package beian.scale;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A size with digits ({@code 70亿}, {@code 1.8B}) or a magnitude in words ({@code 百亿}).
 *
 * @param parameters number of parameters, positive
 * @param inDigits whether digits state it
 * @param graded whether it names a class of sizes ({@code 百亿级}, {@code 数百亿}) and not the number itself
 */
record Figure(long parameters, boolean inDigits, boolean graded) {

    static final String MAGNITUDE = "[十百千]?(?:万亿|万|亿)";
    static final String ORDER = "(?:[十百千]亿|万亿)";
    static final String SIZE =
            "(?:0|[1-9][0-9]{0,2}(?:,[0-9]{3})+|[1-9][0-9]*)(?:\\.[0-9]+)?(?:" + MAGNITUDE + "|[MBT])";

    private static final long TRILLION = 1_000_000_000_000L;

    /** The number of parameters in a {@link #SIZE} or a {@link #MAGNITUDE}; empty for zero, fractions and overflow. */
    static Optional<Long> parameters(String printed) {
        int unit = 0;
        while (unit < printed.length() && worth(printed.charAt(unit)) == 0) {
            unit++;
        }
        var number = unit == 0 ? "1" : printed.substring(0, unit).replace(",", "");
        long multiple = printed.chars().skip(unit).mapToLong(Figure::worth).reduce(1, Math::multiplyExact);
        try {
            long parameters = new BigDecimal(number)
                    .multiply(BigDecimal.valueOf(multiple))
                    .longValueExact();
            return parameters > 0 ? Optional.of(parameters) : Optional.empty();
        } catch (ArithmeticException notAWholeLong) {
            return Optional.empty();
        }
    }

    /** Whether it stands for an order of magnitude when no other word qualifies it. */
    boolean isOrder() {
        return graded ? isPowerOfTen() : !inDigits;
    }

    /** Where its order of magnitude ends (exclusive, in parameters); absent from 10^12 on, where no source draws a line. */
    @Nullable
    Long endOfOrder() {
        return isPowerOfTen() && parameters < TRILLION ? parameters * 10 : null;
    }

    private boolean isPowerOfTen() {
        return Long.toString(parameters).replace("0", "").equals("1");
    }

    private static long worth(int unit) {
        return switch (unit) {
            case '十' -> 10;
            case '百' -> 100;
            case '千' -> 1_000;
            case '万' -> 10_000;
            case 'M' -> 1_000_000;
            case '亿' -> 100_000_000;
            case 'B' -> 1_000_000_000;
            case 'T' -> TRILLION;
            default -> 0;
        };
    }
}
