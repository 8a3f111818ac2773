package beian.intake.layout;

import beian.filing.event.Series;
import beian.intake.file.Contents.FoundTable;
import beian.intake.layout.Mapping.Column;
import beian.intake.layout.Mapping.Reason;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Guesses of which series the rows of a section are, from the surest sign to the weakest. */
record SeriesGuess(Series series, Reason reason) {

    private static final Pattern DEEP_SYNTHESIS = Pattern.compile("深度合成");
    private static final Pattern ALGORITHM = Pattern.compile("算法备案");
    private static final Pattern ALGORITHM_NUMBER = Pattern.compile("网信算备.*");
    private static final Pattern REGISTRATION = Pattern.compile("登记|上线编号|(?i:registration|launch)");
    private static final Pattern FILING = Pattern.compile("备案|(?i:filing)");
    private static final Pattern REGISTRATION_NUMBER = Pattern.compile(".*-\\d{8}S\\d+");
    private static final Pattern FILING_NUMBER = Pattern.compile("[A-Za-z]+-.*-\\d{8,12}");

    static SeriesGuess of(
            FoundTable table, SectionLines lines, List<Column> columns, List<String> text, List<SavedMapping> saved) {
        String headings = String.join(" ", lines.headings());
        String title = table.title() == null ? "" : table.title();
        List<String> numbers = numbers(lines, columns);
        Optional<SavedMapping> said = ColumnGuess.saidBefore(lines, saved);
        if (said.isPresent()) {
            return new SeriesGuess(said.get().series(), Reason.of("saved-mapping"));
        }
        if (mostly(numbers, ALGORITHM_NUMBER)) {
            String around = title + headings + String.join(" ", text);
            Series series = DEEP_SYNTHESIS.matcher(around).find() ? Series.DEEP_SYNTHESIS : Series.ALGORITHM;
            return new SeriesGuess(series, Reason.of("series-numbers", numbers.get(0)));
        }
        return worded(headings)
                .or(() -> numbered(numbers))
                .or(() -> worded(title))
                .orElseGet(() -> new SeriesGuess(Series.FILING, Reason.of("series-assumed")));
    }

    /** Words for both say nothing. */
    private static Optional<SeriesGuess> worded(String words) {
        if (REGISTRATION.matcher(words).find() && FILING.matcher(words).find()) {
            return Optional.empty();
        }
        return sign(words, DEEP_SYNTHESIS, Series.DEEP_SYNTHESIS)
                .or(() -> sign(words, ALGORITHM, Series.ALGORITHM))
                .or(() -> sign(words, REGISTRATION, Series.REGISTRATION))
                .or(() -> sign(words, FILING, Series.FILING));
    }

    private static Optional<SeriesGuess> sign(String words, Pattern sign, Series series) {
        Matcher found = sign.matcher(words);
        return found.find()
                ? Optional.of(new SeriesGuess(series, Reason.of("series-words", found.group())))
                : Optional.empty();
    }

    private static Optional<SeriesGuess> numbered(List<String> numbers) {
        if (mostly(numbers, REGISTRATION_NUMBER)) {
            return Optional.of(new SeriesGuess(Series.REGISTRATION, Reason.of("series-numbers", numbers.get(0))));
        }
        return mostly(numbers, FILING_NUMBER)
                ? Optional.of(new SeriesGuess(Series.FILING, Reason.of("series-numbers", numbers.get(0))))
                : Optional.empty();
    }

    private static boolean mostly(List<String> numbers, Pattern form) {
        return 2
                        * numbers.stream()
                                .filter(number -> form.matcher(number).matches())
                                .count()
                > numbers.size();
    }

    private static List<String> numbers(SectionLines lines, List<Column> columns) {
        return columns.stream()
                .filter(column -> column.field() == Field.NUMBER)
                .findFirst()
                .map(column -> lines.texts(column.index()))
                .orElse(List.of());
    }
}
