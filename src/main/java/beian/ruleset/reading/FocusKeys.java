package beian.ruleset.reading;

import beian.ruleset.word.FocusWords;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the words by which focus is told. */
final class FocusKeys {

    private static final int FEWEST_SECTORS = 2;

    private FocusKeys() {}

    static FocusWords read(@Nullable Key key) {
        Keys keys = Keys.of(key, List.of("general", "sectorsForGeneral", "sectors"), List.of("ignored"));
        WordLists inTexts = new WordLists();
        WordLists inRegistrants = new WordLists();
        Codes codes = new Codes();
        Key list = keys.get("sectors");
        if (list != null && list.isEmptyList()) {
            list.flaw("sectors.empty");
        }
        List<String> general = inTexts.read(keys.get("general"));
        List<FocusWords.Sector> sectors = keys.items("sectors").stream()
                .map(item -> sector(item, codes, inTexts, inRegistrants))
                .toList();
        int enough =
                Math.toIntExact(keys.number("sectorsForGeneral", FEWEST_SECTORS, Integer.MAX_VALUE, "sectors.too-few"));
        return new FocusWords(general, enough, sectors, inTexts.readAny(keys.get("ignored")));
    }

    private static FocusWords.Sector sector(Key item, Codes codes, WordLists inTexts, WordLists inRegistrants) {
        Keys keys = item.keys(List.of("code", "zh", "en", "words"), List.of("yields", "registrants"));
        return new FocusWords.Sector(
                codes.read(keys.get("code")),
                keys.text("zh"),
                keys.text("en"),
                keys.flag("yields"),
                inTexts.read(keys.get("words")),
                inRegistrants.readAny(keys.get("registrants")));
    }
}
