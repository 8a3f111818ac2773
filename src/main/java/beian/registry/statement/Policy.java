package beian.registry.statement;

import beian.platform.Rejected;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Which of several sources is answered with.
 *
 * @param kind how it chooses
 * @param source the one source that is asked, by its printed name; absent for the other kinds
 */
public record Policy(Kind kind, @Nullable String source) {

    private static final String SOURCE = "source:";

    public static final Policy REGULATOR_FIRST = new Policy(Kind.REGULATOR_FIRST, null);
    public static final Policy LATEST = new Policy(Kind.LATEST, null);

    /** Ways of choosing; each has its bit in the column {@code views}. */
    public enum Kind {
        /** The regulator's word, then others'; of equals the one published last. */
        REGULATOR_FIRST(1),
        /** The word published last, whoever's. */
        LATEST(2),
        /** One source's word alone. */
        SOURCE(4);

        private final int bit;

        Kind(int bit) {
            this.bit = bit;
        }

        public int bit() {
            return bit;
        }
    }

    /**
     * Reads {@code regulator-first}, which is also what none means, {@code latest}, or {@code source:} with a printed name.
     *
     * @throws Rejected 400 {@code parameter.invalid} if it is none of them
     */
    public static Policy of(@Nullable String text) {
        if (text == null || text.isBlank() || text.equals("regulator-first")) {
            return REGULATOR_FIRST;
        }
        if (text.equals("latest")) {
            return LATEST;
        }
        if (text.startsWith(SOURCE) && text.length() > SOURCE.length()) {
            return new Policy(Kind.SOURCE, text.substring(SOURCE.length()));
        }
        throw new Rejected(Rejected.Kind.SHAPE, "parameter.invalid", "policy", text);
    }

    /** The statement that is answered with comes first. */
    Comparator<Statement> order() {
        Comparator<Statement> latest = Comparator.comparing(Statement::publicDay)
                .thenComparing(Statement::position)
                .reversed();
        return kind == Kind.REGULATOR_FIRST
                ? Comparator.<Statement>comparingInt(s -> rank(s.source())).thenComparing(latest)
                : latest;
    }

    /** The value that is answered with comes first. */
    Comparator<Told> valueOrder() {
        Comparator<Told> latest = Comparator.comparing(Told::value, Value.LATEST_FIRST);
        return kind == Kind.REGULATOR_FIRST
                ? Comparator.<Told>comparingInt(told -> rank(told.statement().source()))
                        .thenComparing(latest)
                : latest;
    }

    /** A value, and whose statement it stands in. */
    record Told(Statement statement, Value value) {}

    /** The Cyberspace Administration of China and its offices in the provinces come before everybody else. */
    static int rank(String source) {
        return isRegulator(source) ? 0 : 1;
    }

    /** Whether a source, by its printed name, is the regulator or one of its offices. */
    public static boolean isRegulator(String source) {
        return source.contains("互联网信息办公室") || source.contains("网信办");
    }
}
