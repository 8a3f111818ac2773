package beian.intake.flag;

import beian.intake.layout.Field;
import beian.intake.row.Flag;
import beian.intake.row.PrintedRow;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The form of numbers, and small letters l that stand where the name has an I. */
final class NumberFlags {

    private static final Pattern LATIN = Pattern.compile("[A-Za-z][A-Za-z0-9 -]*");

    private NumberFlags() {}

    static List<Flag> of(PrintedRow row, Customs customs) {
        String number = row.value(Field.NUMBER);
        if (number.isBlank()) {
            return List.of();
        }
        Optional<NumberForm> form = NumberForm.read(number);
        if (form.isPresent()) {
            return Stream.concat(day(form.get()), lForI(form.get(), number, row.value(Field.MODEL)))
                    .toList();
        }
        return customs.nationalNumbers() && !NumberForm.isNational(number) ? List.of(malformed(number)) : List.of();
    }

    private static Flag malformed(String number) {
        String code = NumberForm.isOfOtherLength(number)
                ? "number-length"
                : NumberForm.isCutOff(number) ? "number-truncated" : "number-malformed";
        return Flag.of(code, Field.NUMBER, number);
    }

    private static Stream<Flag> day(NumberForm form) {
        return form.day().isPresent()
                ? Stream.empty()
                : Stream.of(Flag.of("number-malformed", Field.NUMBER, form.tail()));
    }

    /** A Latin word of the name that the number spells the same but for one l. */
    private static Stream<Flag> lForI(NumberForm form, String number, String name) {
        return LATIN.matcher(name)
                .results()
                .map(word -> word.group().replaceAll("[ -]", ""))
                .flatMap(word -> slips(word)
                        .filter(spelt -> form.slug().contains(spelt) && !containsIgnoringCase(form.slug(), word))
                        .limit(1)
                        .map(spelt ->
                                Flag.of("l-for-i", Field.NUMBER, spelt, word).proposing(number.replace(spelt, word))))
                .limit(1);
    }

    private static Stream<String> slips(String word) {
        return IntStream.range(0, word.length() > 1 ? word.length() : 0)
                .filter(i -> word.charAt(i) == 'I' || word.charAt(i) == 'i')
                .mapToObj(i -> word.substring(0, i) + 'l' + word.substring(i + 1));
    }

    private static boolean containsIgnoringCase(String slug, String word) {
        return slug.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT));
    }
}
