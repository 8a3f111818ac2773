package beian.registry.fact;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number as a source states it.
 *
 * @param printed verbatim; what the numbering says is printed as {@code 1–117}
 * @param least the least that it may be; absent where it is open, or cannot be read
 * @param most the most
 * @param numbering whether no total was announced and the source's own 序号 says it
 */
public record Stated(
        String printed, @Nullable Integer least, @Nullable Integer most, boolean numbering) {

    private static final Pattern NUMBER =
            Pattern.compile("(超过?|逾|近|不足|不到)?(\\d{1,3}(?:,\\d{3})+|\\d{1,9})(余|多|以上)?(?:[个款项家])?");

    /** A plain number. */
    public static Stated exactly(int number) {
        return new Stated(Integer.toString(number), number, number, false);
    }

    /** What 序号 come to. */
    public static Stated numbered(String printed, int number) {
        return new Stated(printed, number, number, true);
    }

    /**
     * Reads {@code 238}, {@code 490余}, {@code 超490款}, {@code 490以上}, {@code 近500}: more than, or less than, a number is at
     * least one off it. Anything else, such as {@code 约490}, has neither bound.
     */
    public static Stated read(String printed) {
        Matcher matcher = NUMBER.matcher(printed.strip());
        if (!matcher.matches()) {
            return new Stated(printed, null, null, false);
        }
        int number = Integer.parseInt(matcher.group(2).replace(",", ""));
        String before = matcher.group(1);
        String after = matcher.group(3);
        if (before != null && after != null) {
            return new Stated(printed, null, null, false);
        }
        if (before != null) {
            return before.startsWith("超") || before.equals("逾")
                    ? new Stated(printed, number + 1, null, false)
                    : new Stated(printed, null, number - 1, false);
        }
        if (after != null) {
            return new Stated(printed, after.equals("以上") ? number : number + 1, null, false);
        }
        return new Stated(printed, number, number, false);
    }

    /** Whether it could be read. */
    public boolean isNumber() {
        return least != null || most != null;
    }

    /** By how many a count falls short of it; 0 if it does not. */
    public int shortOf(int counted) {
        return least == null ? 0 : Math.max(0, least - counted);
    }

    /** By how many a count exceeds it. */
    public int exceededBy(int counted) {
        return most == null ? 0 : Math.max(0, counted - most);
    }

    /** Whether the whole of a count, which is a range, lies within it. */
    public boolean holds(int fewest, int atMost) {
        return isNumber() && (least == null || fewest >= least) && (most == null || atMost <= most);
    }
}
