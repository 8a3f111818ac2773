package beian.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code docs/method.md} prints what the code computes from the note's rows. */
class MethodTest {

    private static final Pattern ROW = Pattern.compile("\\| (?!quantity)([^|]+) \\| ([^|]+) \\|");
    private static final int HUNDRED_BILLION = 2;

    private final PrintedNote note = PrintedNote.read();
    private final List<Sample> batches = note.batches();
    private final Map<String, String> computed = new LinkedHashMap<>();

    @Test
    void every_number_is_computed_and_every_computed_number_is_printed() throws IOException {
        example();
        shares();
        shifts();
        trends();
        shareTrends();
        others();
        var printed = new LinkedHashMap<String, String>();
        ROW.matcher(Files.readString(Path.of("docs/method.md"))).results().forEach(row -> assertThat(
                        printed.put(row.group(1), row.group(2)))
                .as(row.group(1))
                .isNull());
        assertThat(printed).containsExactlyEntriesOf(computed);
    }

    @Test
    void the_chinese_text_prints_the_same_numbers_in_the_same_sections() throws IOException {
        assertThat(numbers("docs/method.zh.md")).isEqualTo(numbers("docs/method.md"));
    }

    /** Of the second column of each table, row by row; a line for each section. */
    private static List<List<String>> numbers(String document) throws IOException {
        return Files.readString(Path.of(document))
                .lines()
                .filter(line ->
                        line.startsWith("## ") || (line.startsWith("| ") && !line.matches("\\| (quantity|量) .*")))
                .map(line -> line.startsWith("## ") ? "" : line.substring(line.lastIndexOf(" | ")))
                .map(value -> Pattern.compile("-?\\d+(?:\\.\\d+)?")
                        .matcher(value)
                        .results()
                        .map(MatchResult::group)
                        .toList())
                .toList();
    }

    @Test
    void the_rows_as_printed_are_those_of_the_other_tests() {
        assertThat(batches).isEqualTo(Note.BATCHES);
    }

    private void example() {
        for (int i = 0; i < 4; i++) {
            long[] ranks = Sample.table(batches)[i];
            put(
                    "batch %d: rows at ranks 0, 1, 2, 3, unplaced".formatted(i + 1),
                    "%d, %d, %d, %d, %d",
                    ranks[0],
                    ranks[1],
                    ranks[2],
                    ranks[3],
                    batches.get(i).rows() - batches.get(i).placedRows());
        }
    }

    private void shares() {
        var first = below(batches.get(0));
        put("batch 1, share below 10^11 of the placed", "%d of %d", first.hits(), first.of());
        put("batch 1, Wilson 95 %", first.wilson(0.95));
        put("batch 1, Clopper-Pearson 95 %", first.clopperPearson(0.95));
        var last = below(batches.get(3));
        put("batch 4, share below 10^11 of the placed", "%d of %d", last.hits(), last.of());
        put("batch 4, Wilson 95 %", last.wilson(0.95));
        var lowest = below(batches.get(3).lowest());
        var highest = below(batches.get(3).highest());
        put(
                "batch 4, share below 10^11 of all rows",
                "%d/%d to %d/%d",
                highest.hits(),
                highest.of(),
                lowest.hits(),
                lowest.of());
        for (int i = 0; i < 4; i++) {
            var band = batches.get(i).medianBand();
            put("batch %d, median band".formatted(i + 1), "%.0f to %.0f", band.low(), band.high());
        }
    }

    private void shifts() {
        var pairs = Shift.pairs(batches, 6);
        delta("δ batch 1→2", pairs.get(0).shift());
        put("δ batch 1→2, worst case", pairs.get(0).shift().worstCase());
        p("δ batch 1→2, p", estimate(pairs.get(0).shift()).chance());
        delta("δ batch 2→4", pairs.get(4).shift());
        p("δ batch 2→4, p", estimate(pairs.get(4).shift()).chance());
        put(
                "δ batch 2→4, p after Holm over six pairs",
                "%.4f",
                pairs.get(4).adjusted().value().orElseThrow());
        delta("δ batch 3→4", pairs.get(5).shift());
        var last = estimate(pairs.get(5).shift());
        p("δ batch 3→4, p", last.chance());
        var draws = last.draws();
        put(
                "δ batch 3→4, bootstrap 90 %%, %d resamples, seed %d".formatted(draws.resamples(), draws.seed()),
                last.bootstrap());
    }

    private void delta(String name, Shift shift) {
        put(name, "%.4f", estimate(shift).delta());
        put(name + ", as read", shift.asRead());
    }

    private void trends() {
        var trend = Trend.over(batches, Draws.seeded(6));
        var estimate = trend.estimate().value().orElseThrow();
        assertThat(trend.worstCase().reached()).isTrue();
        put("τ-b over the batches", "%.4f", estimate.tauB());
        put("τ-b over the batches, as read", trend.asRead().range());
        put("τ-b over the batches, worst case", trend.worstCase().range());
        put(
                "J over the batches, and its mean without trend",
                "%.1f and %.1f",
                estimate.jonckheere(),
                estimate.expected());
        p("τ-b and J over the batches, p", estimate.chance());
        put("Mann-Kendall over the batches", trend.medians());
        put("growth per year, from the note's exact sizes", note.growth());
    }

    private void shareTrends() {
        var shares = batches.stream().map(MethodTest::below).toList();
        var trend = ShareTrend.over(shares, Draws.seeded(6)).value().orElseThrow();
        put("share below 10^11 over the batches, z", "%.4f", trend.z());
        p("share below 10^11 over the batches, p", trend.chance());
        var two = ShareTrend.over(List.of(shares.get(0), shares.get(3)), Draws.seeded(6))
                .value()
                .flatMap(ends -> ends.twoGroups().value())
                .orElseThrow();
        put("share below 10^11, batch 1 and 4, Fisher p", "%.4f", two.fisher());
        put(
                "share below 10^11, batch 1 and 4, Boschloo p",
                "%.4f",
                two.boschloo().value().orElseThrow());
    }

    private void others() {
        var agreement =
                Agreement.kappa(new long[][] {{20, 5}, {10, 15}}).value().orElseThrow();
        put("both yes, first only, second only, both no: 20, 5, 10, 15, κ", "%.4f", agreement.kappa());
        put("the same, 95 %", agreement.interval());
        var registrants = note.registrants();
        put(
                "registrants named in the note, and rows with a name",
                "%d and %d",
                registrants.holders(),
                registrants.rows());
        put("Σ share² of registrants", "%.4f", registrants.herfindahl());
        put("share of the largest registrant", "%.4f", registrants.topShare(1));
    }

    private static Shift.Estimate estimate(Shift shift) {
        return shift.estimate().value().orElseThrow();
    }

    private static Proportion below(Sample sample) {
        long hits = sample.cells().stream()
                .filter(cell -> cell.placed() != null && cell.place() < HUNDRED_BILLION)
                .mapToLong(Sample.Cell::rows)
                .sum();
        return Proportion.of(hits, sample.placedRows());
    }

    private void p(String name, Chance chance) {
        assertThat(chance.method()).isEqualTo(Chance.Method.EXACT);
        put(name, "%.4f (%d tables)", chance.p(), chance.tables());
    }

    private void put(String name, Finding<?> missing) {
        var few = (Finding.TooFew<?>) missing;
        put(
                name,
                "too few: %d of %d %s",
                few.found(),
                few.needed(),
                few.unit().name().toLowerCase(Locale.ROOT));
    }

    private void put(String name, Range range) {
        put(name, "%.4f to %.4f", range.low(), range.high());
    }

    private void put(String name, Interval interval) {
        put(name, "%.4f to %.4f", interval.low(), interval.high());
    }

    private void put(String name, String format, Object... values) {
        computed.put(name, String.format(Locale.ROOT, format, values));
    }
}
