package beian.intake.flag;

import beian.intake.layout.Field;
import beian.intake.name.Regions;
import beian.intake.name.Spelling;
import beian.intake.row.Flag;
import beian.intake.row.PrintedRow;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a number begins with, beside the region that is printed; the region is never derived from it. */
final class PrefixFlags {

    private static final Map<String, String> REGIONS = Regions.byRomanisation();
    /** 陕西 without its tone is spelt as 山西 is. */
    private static final String AMBIGUOUS = "shanxi";

    private static final String SHAANXI = "陕西";
    private static final int SLIPS = 2;

    private PrefixFlags() {}

    static List<Flag> of(PrintedRow row, PrefixSpelling spelling) {
        String number = row.value(Field.NUMBER);
        String region = row.value(Field.REGION);
        return NumberForm.prefix(number)
                .flatMap(prefix -> spelling.of(region).map(usual -> of(prefix, usual, region, number)))
                .orElse(List.of());
    }

    private static List<Flag> of(String prefix, String usual, String region, String number) {
        if (prefix.equals(usual)) {
            return List.of();
        }
        String folded = prefix.toLowerCase(Locale.ROOT);
        if (folded.equals(usual.toLowerCase(Locale.ROOT))) {
            return List.of(Flag.of("prefix-case", Field.NUMBER, prefix, usual));
        }
        if (folded.equals(AMBIGUOUS) && Regions.shortName(region).equals(SHAANXI)) {
            return List.of(Flag.of("prefix-ambiguous", Field.NUMBER, prefix, usual));
        }
        String other = REGIONS.get(folded);
        if (other == null && Spelling.distance(folded, usual.toLowerCase(Locale.ROOT)) <= SLIPS) {
            String proposed = usual + number.substring(prefix.length());
            return List.of(
                    Flag.of("prefix-misspelt", Field.NUMBER, prefix, usual).proposing(proposed));
        }
        return List.of(Flag.of("prefix-region-mismatch", Field.NUMBER, prefix, region, other == null ? "" : other));
    }
}
