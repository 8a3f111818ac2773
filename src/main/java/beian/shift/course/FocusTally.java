package beian.shift.course;

import beian.filing.event.Focus;
import beian.filing.event.Modality;
import beian.shift.count.Counted;
import beian.shift.count.Kinds;
import beian.statistics.Proportion;
import beian.statistics.Range;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Adds up the kinds of the rows of one group. */
public final class FocusTally {

    /** What a ruleset says of what it does not know, and answers of a sector that nobody says. */
    static final String UNKNOWN = "UNCLASSIFIED";

    static final String NO_SECTOR = "?";
    static final List<String> FOCUS =
            Arrays.stream(Focus.values()).map(Enum::name).toList();
    static final List<String> MODALITY =
            Arrays.stream(Modality.values()).map(Enum::name).toList();

    private final String ruleset;
    private final Map<String, Integer> focus = new TreeMap<>();
    private final Map<String, Integer> sectors = new TreeMap<>();
    private final Map<String, Integer> modality = new TreeMap<>();
    /** The same few kinds stand in thousands of rows. */
    private final Map<String, Kind> rules = new HashMap<>();

    private int rows;
    private int byPerson;
    private int withdrawn;

    public FocusTally(String ruleset) {
        this.ruleset = ruleset;
    }

    /** What is said of some rows: by a person, or else by the ruleset. */
    record Kind(String focus, @Nullable String sector, String modality) {

        static Kind of(Counted alike, Kind rule) {
            String focus = alike.focus() == null ? rule.focus : alike.focus();
            String sector = alike.focus() == null ? rule.sector : alike.sector();
            return new Kind(focus, sector, alike.modality() == null ? rule.modality : alike.modality());
        }

        static Kind byRule(Counted alike, String ruleset) {
            String under = Kinds.under(ruleset, alike.kinds());
            if (under == null) {
                return new Kind(UNKNOWN, null, UNKNOWN);
            }
            int colon = under.indexOf(':');
            int slash = under.indexOf('/');
            String sector = under.substring(colon + 1, slash);
            return new Kind(under.substring(0, colon), sector.isEmpty() ? null : sector, under.substring(slash + 1));
        }
    }

    public void add(Counted alike) {
        int n = alike.rows();
        if (alike.withdrawn()) {
            withdrawn += n;
            return;
        }
        rows += n;
        byPerson += alike.focus() == null && alike.modality() == null ? 0 : n;
        Kind rule = rules.computeIfAbsent(alike.kinds(), kinds -> Kind.byRule(alike, ruleset));
        Kind kind = Kind.of(alike, rule);
        focus.merge(kind.focus(), n, Integer::sum);
        modality.merge(kind.modality(), n, Integer::sum);
        if (kind.focus().equals(Focus.VERTICAL.name())) {
            sectors.merge(kind.sector() == null ? NO_SECTOR : kind.sector(), n, Integer::sum);
        }
    }

    public int rows() {
        return rows;
    }

    public int byPerson() {
        return byPerson;
    }

    public int withdrawn() {
        return withdrawn;
    }

    public int unfocused() {
        return focus.getOrDefault(UNKNOWN, 0);
    }

    public int unmodal() {
        return modality.getOrDefault(UNKNOWN, 0);
    }

    /** Rows of which it is known whether they are this, in the respect that the code belongs to. */
    int classified(String code) {
        return rows - (FOCUS.contains(code) ? unfocused() : unmodal());
    }

    int count(String code) {
        return (FOCUS.contains(code) ? focus : modality).getOrDefault(code, 0);
    }

    public List<Part> focus() {
        return FOCUS.stream().map(code -> part(code, count(code), unfocused())).toList();
    }

    public List<Part> modality() {
        return MODALITY.stream().map(code -> part(code, count(code), unmodal())).toList();
    }

    /** Those that occur, the most frequent first. A vertical row without a sector may be of any. */
    public List<Part> sectors() {
        int open = unfocused() + sectors.getOrDefault(NO_SECTOR, 0);
        Stream<Map.Entry<String, Integer>> byCount = sectors.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed());
        return byCount.map(entry ->
                        part(entry.getKey(), entry.getValue(), entry.getKey().equals(NO_SECTOR) ? unfocused() : open))
                .toList();
    }

    private Part part(String code, int count, int unknown) {
        int classified = MODALITY.contains(code) ? rows - unmodal() : rows - unfocused();
        Proportion share = classified == 0 ? null : Proportion.of(count, classified);
        Range all = rows == 0 ? new Range(0, 0) : Range.ofShare(count, Math.min(rows, count + unknown), rows);
        return new Part(
                code,
                count,
                share == null ? null : share.share(),
                share == null ? null : share.wilson(Tally.LEVEL),
                share == null ? null : share.clopperPearson(Tally.LEVEL),
                all.low(),
                all.high());
    }
}
