package beian.intake.file.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What parts the cells of a line, and what they are quoted with.
 *
 * @param quote absent (the character 0) if nothing is quoted
 */
record Separator(char delimiter, char quote) {

    static final char NO_QUOTE = 0;
    private static final List<Character> DELIMITERS = List.of('\t', ',', ';', '|', '，');
    private static final List<Character> QUOTES = List.of('"', '\'', NO_QUOTE);
    /** So many characters show it. */
    private static final int SAMPLE = 1 << 16;
    /** Of ten lines so many are as wide as most. */
    private static final int REGULAR = 7;

    /** The one by which most lines have the same number of cells, at least two; empty if there is none. */
    static Optional<Separator> of(String text) {
        String sample = text.substring(0, Math.min(text.length(), SAMPLE)).strip();
        return DELIMITERS.stream()
                .map(delimiter -> new Separator(delimiter, quote(sample, delimiter)))
                .filter(separator -> separator.isRegular(sample))
                .findFirst();
    }

    private static char quote(String sample, char delimiter) {
        return QUOTES.stream()
                .filter(quote ->
                        quote != NO_QUOTE && opens(sample, delimiter, quote) && closes(sample, delimiter, quote))
                .findFirst()
                .orElse(NO_QUOTE);
    }

    private static boolean opens(String text, char delimiter, char quote) {
        return Stream.of("" + delimiter + quote, "\n" + quote).anyMatch(text::contains) || text.charAt(0) == quote;
    }

    private static boolean closes(String text, char delimiter, char quote) {
        return Stream.of("" + quote + delimiter, quote + "\n", quote + "\r").anyMatch(text::contains)
                || text.charAt(text.length() - 1) == quote;
    }

    private boolean isRegular(String sample) {
        List<Integer> widths = widths(sample);
        int usual = widths.stream()
                .filter(width -> width > 1)
                .max((one, other) -> Long.compare(count(widths, one), count(widths, other)))
                .orElse(0);
        long wide = widths.stream().filter(width -> width > 1).count();
        return usual > 1 && count(widths, usual) * 10 >= wide * REGULAR && wide * 2 >= widths.size();
    }

    private static long count(List<Integer> widths, int width) {
        return widths.stream().filter(other -> other == width).count();
    }

    /** The number of cells of each line that is not blank; a line may end within quotes and go on. */
    private List<Integer> widths(String sample) {
        List<Integer> widths = new ArrayList<>();
        int width = 1;
        int length = 0;
        boolean quoted = false;
        for (int at = 0; at <= sample.length(); at++) {
            char character = at < sample.length() ? sample.charAt(at) : '\n';
            quoted ^= quote != NO_QUOTE && character == quote;
            width += !quoted && character == delimiter ? 1 : 0;
            length++;
            if (character == '\n' && !quoted) {
                widths.add(length > 1 ? width : 0);
                width = 1;
                length = 0;
            }
        }
        widths.removeIf(cells -> cells == 0);
        return widths;
    }
}
