package beian.intake.file.text;

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
    private static final int SAMPLE = 200;
    /** Of ten lines so many are as wide as most. */
    private static final int REGULAR = 7;

    /** The one by which most lines have the same number of cells, at least two; empty if there is none. */
    static Optional<Separator> of(String text) {
        List<String> lines =
                text.lines().filter(line -> !line.isBlank()).limit(SAMPLE).toList();
        return DELIMITERS.stream()
                .map(delimiter -> new Separator(delimiter, quote(text, delimiter)))
                .filter(separator -> separator.isRegular(lines))
                .findFirst();
    }

    private static char quote(String text, char delimiter) {
        String sample = text.substring(0, Math.min(text.length(), 1 << 16));
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

    private boolean isRegular(List<String> lines) {
        List<Integer> widths = lines.stream().map(this::width).toList();
        int usual = widths.stream()
                .filter(width -> width > 1)
                .max((one, other) -> Long.compare(count(widths, one), count(widths, other)))
                .orElse(0);
        long wide = widths.stream().filter(width -> width > 1).count();
        return usual > 1 && count(widths, usual) * 10 >= wide * REGULAR && wide * 2 >= lines.size();
    }

    private static long count(List<Integer> widths, int width) {
        return widths.stream().filter(other -> other == width).count();
    }

    private int width(String line) {
        int width = 1;
        boolean quoted = false;
        for (int at = 0; at < line.length(); at++) {
            char character = line.charAt(at);
            quoted ^= quote != NO_QUOTE && character == quote;
            width += !quoted && character == delimiter ? 1 : 0;
        }
        return width;
    }
}
