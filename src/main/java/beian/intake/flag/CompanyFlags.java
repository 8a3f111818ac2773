package beian.intake.flag;

import beian.intake.layout.Field;
import beian.intake.name.LegalNames;
import beian.intake.name.Regions;
import beian.intake.row.Flag;
import beian.intake.row.PrintedRow;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of registrants: blank, not in full, or with a character that strayed in. */
final class CompanyFlags {

    /** The last character of 公司, before a name or in the middle of one. */
    private static final Pattern STRAY_BEFORE = Pattern.compile("[司、，,.。;；:：·)）】\"”*-]+(.+)");

    private static final Pattern STRAY_WITHIN =
            Pattern.compile("(.+[^公上])司((?:科技|技术|信息|网络|智能|软件|数据|文化|传媒|股份|有限|集团|实业|发展).*公司)");

    private static final Pattern STRAY_BEHIND = Pattern.compile("(.+?)[、，,。;；:：·*“\"-]+");

    private CompanyFlags() {}

    static List<Flag> of(List<PrintedRow> rows, int index, Customs customs) {
        PrintedRow row = rows.get(index);
        String company = row.value(Field.COMPANY);
        if (company.isBlank()) {
            return List.of(blank(rows, index));
        }
        List<Flag> flags = new ArrayList<>();
        String clean = withoutStray(company);
        if (!clean.equals(company)) {
            flags.add(Flag.of("stray-character", Field.COMPANY, company).proposing(clean));
        }
        boolean swapped = NameFlags.areSwapped(row.value(Field.MODEL), company);
        if (customs.fullNames() && !swapped && !Flags.holdsHeadings(row) && !LegalNames.isFull(clean)) {
            flags.add(Flag.of("company-not-full-name", Field.COMPANY, company));
        }
        return flags;
    }

    /** A cell merged with its neighbour leaves one of them blank: the text stands in the lower one, else in the upper one. */
    private static Flag blank(List<PrintedRow> rows, int index) {
        String below = neighbour(rows, index, index + 1);
        String above = neighbour(rows, index, index - 1);
        String proposed = below.isBlank() ? above : below;
        return Flag.of("company-blank", Field.COMPANY, above, below).proposing(proposed.isBlank() ? null : proposed);
    }

    private static String neighbour(List<PrintedRow> rows, int index, int other) {
        if (other < 0 || other >= rows.size()) {
            return "";
        }
        PrintedRow row = rows.get(index);
        PrintedRow neighbour = rows.get(other);
        boolean together =
                row.series() == neighbour.series() && row.value(Field.BATCH).equals(neighbour.value(Field.BATCH));
        return together ? neighbour.value(Field.COMPANY) : "";
    }

    static String withoutStray(String company) {
        Matcher before = STRAY_BEFORE.matcher(company);
        if (before.matches() && strayed(before.group(1), company)) {
            return before.group(1);
        }
        Matcher within = STRAY_WITHIN.matcher(company);
        if (within.matches()) {
            return within.group(1) + within.group(2);
        }
        Matcher behind = STRAY_BEHIND.matcher(company);
        return behind.matches() ? behind.group(1) : company;
    }

    /** 司 begins names of its own; before a place it strayed there. */
    private static boolean strayed(String rest, String company) {
        return company.charAt(0) != '司' || Regions.beginsWithPlace(rest);
    }
}
