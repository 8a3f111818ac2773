package beian.claim.reading;

import static org.assertj.core.api.Assertions.assertThat;

import beian.claim.expression.Expression;
import beian.claim.expression.ExpressionReader;
import beian.claim.expression.Parts;
import beian.claim.reading.Reading.Wording;
import beian.filing.BatchReader.Flaws;
import beian.platform.CanonicalJson;
import beian.ruleset.Focus;
import beian.ruleset.Modality;
import beian.scale.ReadingRules;
import beian.scale.ReadingRules.Mixture;
import beian.scale.ReadingRules.Variants;
import beian.scale.ScaleReader;
import beian.scale.Tiers;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which filters a filing passes: yes, no, or either. */
class FrameTest {

    private static Frame frame(String filter, @Nullable Wording wording, Variants variants, @Nullable String assumed) {
        Flaws flaws = new Flaws();
        Expression claim = ExpressionReader.read(
                CanonicalJson.read("{\"=\": [{\"count\": " + filter.replace('\'', '"') + "}, 1]}"), null, flaws);
        assertThat(flaws.found()).isEmpty();
        ReadingRules shipped = ReadingRules.SHIPPED;
        ReadingRules rules = new ReadingRules(
                variants, Mixture.TOTAL, shipped.orders(), shipped.atLeast(), shipped.approximate(), shipped.atMost());
        Reading reading = new Reading(wording, null, rules);
        return new Frame(Parts.filters(claim), Map.of("甲", Set.of("A")), Tiers.SHIPPED, reading, assumed);
    }

    private static Fact fact(@Nullable String scale, @Nullable LocalDate first, @Nullable LocalDate last, Kind kind) {
        return new Fact(
                "x:1:1",
                1,
                Set.of("x:1"),
                Set.of("S"),
                "FILING",
                "A",
                true,
                null,
                null,
                first,
                last,
                ScaleReader.read(scale),
                kind,
                false);
    }

    private static String passes(Frame frame, Fact fact) {
        return Arrays.stream(frame.combinations(fact))
                .sorted()
                .mapToObj(combination -> combination == 1 ? "yes" : "no")
                .collect(Collectors.joining(" or "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "百亿级 | {'scale': {'class': 'TEN_BILLION'}} | LARGEST | yes",
                "百亿级 | {'scale': {'atLeast': 50000000000}} | LARGEST | no or yes",
                "超千亿 | {'scale': {'atLeast': 'HUNDRED_BILLION'}} | LARGEST | yes",
                "超千亿 | {'scale': {'class': 'HUNDRED_BILLION'}} | LARGEST | no or yes",
                "60 亿、340 亿 | {'scale': {'below': 'TEN_BILLION'}} | LARGEST | no",
                "60 亿、340 亿 | {'scale': {'below': 'TEN_BILLION'}} | SMALLEST | yes",
                "60 亿、340 亿 | {'scale': {'below': 'TEN_BILLION'}} | ANY | yes",
                "60 亿、340 亿 | {'scale': {'below': 'TEN_BILLION'}} | ALL | no",
                "60 亿、340 亿 | {'scale': {'class': 'TEN_BILLION'}} | ANY | yes",
                "多种参数规模 | {'scale': {'below': 'TEN_BILLION'}} | LARGEST | no or yes",
                "70亿 | {'company': '甲', 'source': 'S', 'series': 'FILING'} | LARGEST | yes",
                "70亿 | {'source': 'T'} | LARGEST | no",
                "70亿 | {'withdrawn': true} | LARGEST | no",
                "70亿 | {'region': '北京市'} | LARGEST | no or yes",
                "70亿 | {'number': 'N'} | LARGEST | no or yes",
            })
    void by_what_is_printed(String scale, String filter, Variants variants, String passes) {
        assertThat(passes(frame(filter, null, variants, null), fact(scale, null, null, Kind.UNKNOWN)))
                .isEqualTo(passes);
    }

    @ParameterizedTest
    @CsvSource({"WITH_CLASS, 百亿级, yes", "WITHOUT_CLASS, 百亿级, no", "WITHOUT_CLASS, 70亿, yes", "WITH_CLASS, 千亿级, no"})
    void at_or_below_a_class_in_both_wordings(Wording wording, String scale, String passes) {
        Frame frame = frame("{'scale': {'upTo': 'TEN_BILLION'}}", wording, Variants.LARGEST, null);

        assertThat(passes(frame, fact(scale, null, null, Kind.UNKNOWN))).isEqualTo(passes);
    }

    @ParameterizedTest
    @CsvSource({"BELOW_TEN_BILLION, yes", "TEN_BILLION, no", ", no or yes"})
    void as_undisclosed_scales_are_assumed(@Nullable String tier, String passes) {
        Frame frame = frame("{'scale': {'below': 'TEN_BILLION'}}", null, Variants.LARGEST, tier);

        assertThat(passes(frame, fact(null, null, null, Kind.UNKNOWN))).isEqualTo(passes);
        assertThat(passes(frame, fact("千亿级", null, null, Kind.UNKNOWN))).isEqualTo("no");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-06-01 | 2024-06-30 | {'filedFrom': '2024-06-01', 'filedTo': '2024-06-30'} | yes",
                "2024-06-01 | 2024-06-30 | {'filedTo': '2024-06-29'} | no or yes",
                "2024-06-01 | 2024-06-30 | {'filedFrom': '2024-06-02'} | no or yes",
                "2024-06-01 | 2024-06-30 | {'filedFrom': '2024-07-01'} | no",
                "2024-06-01 | 2024-06-30 | {'filedTo': '2024-05-31'} | no",
                "2024-06-15 | 2024-06-15 | {'filedFrom': '2024-06-15', 'filedTo': '2024-06-15'} | yes",
                " | | {'filedFrom': '2024-06-15'} | no or yes",
            })
    void by_dates_that_leave_days_open(
            @Nullable LocalDate first, @Nullable LocalDate last, String filter, String passes) {
        assertThat(passes(frame(filter, null, Variants.LARGEST, null), fact(null, first, last, Kind.UNKNOWN)))
                .isEqualTo(passes);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GENERAL | | TEXT | {'focus': 'GENERAL'} | yes",
                "GENERAL | | TEXT | {'sector': 'LAW'} | no",
                "VERTICAL | LAW | TEXT | {'sector': ['LAW', 'EDUCATION']} | yes",
                "VERTICAL | | TEXT | {'sector': 'LAW'} | no or yes",
                "VERTICAL | | TEXT | {'focus': 'VERTICAL'} | yes",
                "UNCLASSIFIED | | TEXT | {'focus': 'VERTICAL', 'sector': 'LAW'} | no or yes",
                "UNCLASSIFIED | | TEXT | {'focus': ['GENERAL', 'VERTICAL']} | yes",
                "UNCLASSIFIED | | UNCLASSIFIED | {'modality': 'IMAGE'} | no or yes",
                "UNCLASSIFIED | | IMAGE | {'modality': 'IMAGE'} | yes",
            })
    void by_kind(Focus focus, @Nullable String sector, Modality modality, String filter, String passes) {
        Fact fact = fact(null, null, null, new Kind(focus, sector, modality));

        assertThat(passes(frame(filter, null, Variants.LARGEST, null), fact)).isEqualTo(passes);
    }
}
