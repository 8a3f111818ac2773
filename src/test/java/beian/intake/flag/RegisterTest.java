package beian.intake.flag;

import static beian.filing.event.Series.FILING;
import static beian.filing.event.Series.REGISTRATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import beian.filing.event.Announced;
import beian.filing.event.PartialDate;
import beian.filing.event.Series;
import beian.intake.file.Contents;
import beian.intake.layout.Field;
import beian.intake.layout.Mappings;
import beian.intake.row.Flag;
import beian.intake.row.PrintedRow;
import beian.intake.row.ReadRows;
import beian.intake.row.ReadRows.Kind;
import beian.intake.row.ReadRows.OtherLine;
import beian.intake.row.Rows;
import beian.intake.row.Tables;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The nine attachments of the national list, against the defects that people found in them. */
class RegisterTest {

    /** Our codes by the names that the list of defects uses. */
    private static final Map<String, Set<String>> CODES = Map.ofEntries(
            Map.entry("prefix-case", Set.of("prefix-case")),
            Map.entry("note-in-name", Set.of("note-in-name")),
            Map.entry("prefix-jurisdiction-mismatch", Set.of("prefix-region-mismatch")),
            Map.entry("prefix-misspelt", Set.of("prefix-misspelt")),
            Map.entry("prefix-ambiguous", Set.of("prefix-ambiguous")),
            Map.entry("number-length", Set.of("number-length")),
            Map.entry("number-truncated", Set.of("number-truncated")),
            Map.entry("date-suffix", Set.of("late-entry")),
            Map.entry("l-for-I", Set.of("l-for-i")),
            Map.entry("unit-not-full-legal-name", Set.of("company-not-full-name")),
            Map.entry("columns-swapped", Set.of("columns-swapped")),
            Map.entry("stray-character", Set.of("stray-character")),
            Map.entry("sequence-out-of-order", Set.of("ordinal-out-of-order")),
            Map.entry("row-missing-in-source", Set.of("ordinal-gap")),
            Map.entry("header-row-in-data", Set.of("header-in-data")));

    private static final Map<String, ReadRows> READ = new LinkedHashMap<>();
    private static final Map<String, Reconciliation> RECONCILED = new LinkedHashMap<>();

    @BeforeAll
    static void read() {
        Map<Series, Integer> before = new EnumMap<>(Map.of(FILING, 0, REGISTRATION, 0));
        List<List<String>> announcements = csv("samples/register/announcements.csv");
        for (List<String> announcement : announcements.subList(1, announcements.size())) {
            Contents contents = Tables.resource("samples/register/" + announcement.get(0) + ".csv");
            ReadRows read = Rows.read(contents, Mappings.guess(contents, List.of()));
            KnownBefore known = new KnownBefore(
                    PrefixSpelling.published(),
                    HeldNumbers.NONE,
                    PartialDate.parse(announcement.get(1)),
                    Map.copyOf(before));
            List<PrintedRow> flagged = Flags.raise(read.rows(), known);
            READ.put(announcement.get(0), new ReadRows(flagged, read.others()));
            Announced announced = new Announced(null, null, total(announcement.get(5)), total(announcement.get(6)));
            RECONCILED.put(announcement.get(0), Reconciliation.of(flagged, announced, Map.copyOf(before)));
            flagged.forEach(row -> before.merge(row.series(), row.ordinal(), Math::max));
        }
    }

    @Test
    void every_line_is_a_row_or_a_header() {
        READ.forEach((attachment, read) -> {
            List<List<String>> lines = csv("samples/register/" + attachment + ".csv");
            assertThat(read.rows().size() + read.others().size()).isEqualTo(lines.size());
            assertThat(read.others()).allMatch(other -> other.kind() == Kind.HEADER);
        });
        assertThat(rows()).filteredOn(row -> row.series() == FILING).hasSize(748);
        assertThat(rows()).filteredOn(row -> row.series() == REGISTRATION).hasSize(434);
    }

    @Test
    void every_cell_stands_under_its_field_as_printed() {
        READ.forEach((attachment, read) -> {
            List<List<String>> lines = csv("samples/register/" + attachment + ".csv");
            for (PrintedRow row : read.rows()) {
                assertThat(List.of(
                                row.cells().get(Field.ORDINAL),
                                row.cells().get(Field.REGION),
                                row.cells().get(Field.MODEL),
                                row.cells().get(Field.COMPANY),
                                row.cells().get(Field.NUMBER),
                                row.cells().get(Field.FILED_ON)))
                        .isEqualTo(lines.get(row.line()));
                assertThat(row.others()).isEmpty();
            }
        });
    }

    @Test
    void defects_are_flagged_and_sound_rows_are_not() {
        List<List<String>> defects = csv("register-defects.csv");
        defects = defects.subList(1, defects.size());
        List<String> unseen = new ArrayList<>();
        Set<String> defective = new HashSet<>();
        for (List<String> defect : defects) {
            defective.add(key(defect.get(0), defect.get(1), defect.get(2)));
            if (codes(defect).stream().noneMatch(CODES.get(defect.get(5))::contains)) {
                unseen.add(String.join(" ", defect.subList(0, 6)));
            }
        }
        List<String> wronged = new ArrayList<>();
        READ.forEach((attachment, read) -> read.rows().stream()
                .filter(row -> !defective.contains(key(attachment, table(row), row.value(Field.ORDINAL))))
                .filter(row -> !row.flags().isEmpty() && !followsMissingRow(row))
                .forEach(row -> wronged.add(attachment + row)));
        long sound = READ.entrySet().stream()
                .flatMap(read -> read.getValue().rows().stream()
                        .map(row -> key(read.getKey(), table(row), row.value(Field.ORDINAL))))
                .filter(key -> !defective.contains(key))
                .count();
        System.out.printf(
                "%d of %d defects flagged; %d of %d sound rows flagged wrongly%n",
                defects.size() - unseen.size(), defects.size(), wronged.size(), sound);
        unseen.forEach(System.out::println);
        wronged.forEach(System.out::println);

        assertThat(defects).hasSize(113);
        assertThat(unseen).hasSizeLessThanOrEqualTo(defects.size() / 20);
        assertThat(wronged).hasSizeLessThanOrEqualTo((int) sound / 20);
    }

    @Test
    void ordinals_reach_the_announced_totals_and_one_registration_is_missing() {
        RECONCILED.forEach((attachment, reconciled) -> {
            assertThat(reconciled.totals()).allMatch(Reconciliation.Total::holds);
            List<Integer> missing = reconciled.ordinals().stream()
                    .flatMap(section -> section.missing().stream())
                    .toList();
            assertThat(missing).isEqualTo(attachment.equals("2025-10") ? List.of(263) : List.of());
        });
        assertThat(RECONCILED.get("2024-04").ordinals().get(0).outOfOrder()).containsExactly(110, 108, 111, 109, 112);
        assertThat(RECONCILED.get("2025-12").ordinals())
                .extracting(Ordinals::series, Ordinals::first, Ordinals::last)
                .containsExactly(tuple(FILING, 612, 748), tuple(REGISTRATION, 307, 435));
    }

    /** The row after a lost one is sound itself; that something is missing before it is right. */
    private static boolean followsMissingRow(PrintedRow row) {
        return row.value(Field.ORDINAL).equals("264")
                && row.series() == REGISTRATION
                && row.flags().stream().allMatch(flag -> flag.code().equals("ordinal-gap"));
    }

    /** The codes on the row of a defect, on the lines about it, or for a lost row on the row that follows. */
    private static List<String> codes(List<String> defect) {
        ReadRows read = READ.get(defect.get(0));
        if (defect.get(1).equals("(header)")) {
            return read.others().stream().map(OtherLine::reason).toList();
        }
        int ordinal = Integer.parseInt(defect.get(2));
        return read.rows().stream()
                .filter(row -> table(row).equals(defect.get(1)) && row.ordinal() >= ordinal)
                .min(Comparator.comparing(PrintedRow::ordinal))
                .orElseThrow()
                .flags()
                .stream()
                .map(Flag::code)
                .toList();
    }

    private static String table(PrintedRow row) {
        return row.series() == FILING ? "已备案" : "已登记";
    }

    private static String key(String attachment, String table, String ordinal) {
        return attachment + " " + table + " " + ordinal;
    }

    private static List<PrintedRow> rows() {
        return READ.values().stream().flatMap(read -> read.rows().stream()).toList();
    }

    private static Integer total(String cell) {
        return cell.isBlank() ? null : Integer.valueOf(cell);
    }

    private static List<List<String>> csv(String resource) {
        return Tables.parse(
                new InputStreamReader(RegisterTest.class.getResourceAsStream("/" + resource), StandardCharsets.UTF_8));
    }
}
