package beian.intake.name;

import beian.platform.Pinyin;
import beian.platform.SearchText;
import java.util.regex.Pattern;

/** What tells one name from others: without place, kind of company, case, width and white space. */
record NameCore(String text, String pinyin) {

    /** What nearly every name of a model ends with tells nothing. */
    private static final Pattern MODEL = Pattern.compile("(?<=.)(?:大语言|语言|视觉)?大?模型$");

    static NameCore of(String printed) {
        String folded = SearchText.of(printed);
        String name = MODEL.matcher(folded).replaceFirst("");
        String core = Regions.withoutPlace(LegalNames.withoutEnding(name));
        return new NameCore(core, Pinyin.of(core));
    }
}
