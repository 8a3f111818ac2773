package beian.intake.name;

import beian.platform.SearchText;

/** What tells one name from others: without place, kind of company, case, width and white space. */
record NameCore(String text, String pinyin) {

    static NameCore of(String printed) {
        String folded = SearchText.of(printed);
        String core = Regions.withoutPlace(LegalNames.withoutEnding(folded));
        return new NameCore(core, Pinyin.of(core));
    }
}
