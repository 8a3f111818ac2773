package beian.intake.flag;

import beian.filing.event.PartialDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of 备案编号 and 上线编号; counted over 1,182 published rows, all but two have this form.
 *
 * @param prefix the region in Latin letters
 * @param slug the name in Latin letters
 * @param tail date and serial
 */
record NumberForm(String prefix, String slug, String tail) {

    private static final Pattern NATIONAL = Pattern.compile("([A-Za-z]+)-(.+)-(\\d{8}(?:\\d{4}|S\\d{4})?)");
    private static final Pattern ALGORITHM = Pattern.compile("网信算备\\d{21}号");
    private static final Pattern PREFIX = Pattern.compile("([A-Za-z]+)-.+");
    private static final Pattern OTHER_LENGTH = Pattern.compile("[A-Za-z]+-.+-\\d{8,}S?\\d*");
    private static final Pattern CUT_OFF = Pattern.compile("[A-Za-z]+-.+-\\d{0,7}|[A-Za-z]+-[^\\d]+|网信算备\\d*");

    static Optional<NumberForm> read(String number) {
        Matcher national = NATIONAL.matcher(number);
        return national.matches()
                ? Optional.of(new NumberForm(national.group(1), national.group(2), national.group(3)))
                : Optional.empty();
    }

    static boolean isNational(String number) {
        return NATIONAL.matcher(number).matches() || ALGORITHM.matcher(number).matches();
    }

    /** What a number begins with, whatever follows. */
    static Optional<String> prefix(String number) {
        Matcher prefix = PREFIX.matcher(number);
        return prefix.matches() ? Optional.of(prefix.group(1)) : Optional.empty();
    }

    static boolean isOfOtherLength(String number) {
        return OTHER_LENGTH.matcher(number).matches();
    }

    static boolean isCutOff(String number) {
        return CUT_OFF.matcher(number).matches();
    }

    /** The day in the number; empty if it is none. */
    Optional<PartialDate> day() {
        return PartialDate.read(tail.substring(0, 4) + "-" + tail.substring(4, 6) + "-" + tail.substring(6, 8));
    }
}
