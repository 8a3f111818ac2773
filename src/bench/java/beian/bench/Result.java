package beian.bench;

import java.util.Locale;
import java.util.Optional;

/**
 * One measurement; a child process says it on a line of its standard output.
 *
 * @param value in the leg's unit
 * @param p99 milliseconds that 99 % of the commands took at most; NaN where single commands are not timed
 */
public record Result(String leg, String contestant, double value, double p99) {

    private static final String WORD = "RESULT";

    /** Says it. */
    public static void say(String leg, String contestant, double value) {
        say(leg, contestant, value, Double.NaN);
    }

    /** Says it. */
    public static void say(String leg, String contestant, double value, double p99) {
        System.out.println(new Result(leg, contestant, value, p99).line());
        System.out.flush();
    }

    String line() {
        return String.format(Locale.ROOT, "%s %s %s %.4f %.3f", WORD, leg, contestant, value, p99);
    }

    static Optional<Result> read(String line) {
        String[] words = line.split(" ");
        if (words.length != 5 || !words[0].equals(WORD)) {
            return Optional.empty();
        }
        return Optional.of(new Result(words[1], words[2], Double.parseDouble(words[3]), Double.parseDouble(words[4])));
    }
}
