package beian.intake.flag;

import beian.intake.layout.Field;
import beian.intake.name.LegalNames;
import beian.intake.row.Flag;
import beian.intake.row.PrintedRow;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of models: withheld, with a note in them, or exchanged with the company's. */
final class NameFlags {

    private static final String WITHHELD = "未对外公布名称";
    private static final Pattern NOTE = Pattern.compile("(.+?)\\s*[(（]?(?:备?注\\s*[:：]|原名|曾用名|更名|英文名).*");

    private NameFlags() {}

    static List<Flag> of(PrintedRow row) {
        String name = row.value(Field.MODEL);
        String company = row.value(Field.COMPANY);
        List<Flag> flags = new ArrayList<>();
        if (Flags.holdsHeadings(row)) {
            flags.add(Flag.of("header-in-data", null));
        }
        if (name.isBlank()) {
            flags.add(Flag.of("name-blank", Field.MODEL));
        }
        if (name.equals(WITHHELD)) {
            flags.add(Flag.of("name-withheld", Field.MODEL));
        }
        Matcher note = NOTE.matcher(name);
        if (note.matches()) {
            flags.add(Flag.of("note-in-name", Field.MODEL, name).proposing(note.group(1)));
        }
        if (areSwapped(name, company)) {
            flags.add(Flag.of("columns-swapped", Field.MODEL, name, company).proposing(company));
            flags.add(Flag.of("columns-swapped", Field.COMPANY, name, company).proposing(name));
        }
        return flags;
    }

    /** A company where the model should be, and none where the company should be. */
    static boolean areSwapped(String name, String company) {
        return LegalNames.isCompany(name) && !company.isBlank() && !LegalNames.isFull(company);
    }
}
