package beian.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import beian.filing.event.AliasAsserted;
import beian.filing.event.Announced;
import beian.filing.event.BatchAmended;
import beian.filing.event.CompaniesMerged;
import beian.filing.event.CompanyRenamed;
import beian.filing.event.Confidence;
import beian.filing.event.Evidence;
import beian.filing.event.FilingCorrected;
import beian.filing.event.FilingEvent;
import beian.filing.event.FilingField;
import beian.filing.event.FilingNumbered;
import beian.filing.event.FilingRestated;
import beian.filing.event.FilingWithdrawn;
import beian.filing.event.FilingsLinked;
import beian.filing.event.IdentifierAsserted;
import beian.filing.event.IdentifierScheme;
import beian.filing.event.Locator;
import beian.filing.event.Reason;
import beian.filing.event.Series;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SentencesTest {

    private static final Evidence EVIDENCE = new Evidence("示例公司公告", null, "2024-06", Locator.DOCUMENT, null);

    private final Sentences sentences = new Sentences();

    private Told told(FilingEvent event) {
        return sentences.of(event);
    }

    @Test
    void every_event_of_the_contract_has_one() {
        assertThat(sentences.events())
                .containsExactlyInAnyOrderElementsOf(leaves(FilingEvent.class).toList());
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(SentencesTest::leaves)
                : Stream.of(type);
    }

    @Test
    void a_correction_names_both_values_the_reason_and_the_source() {
        Told told = told(new FilingCorrected(
                "c", "a:1:2", "b:1:7", FilingField.SCALE, "7亿", "70亿", null, Reason.SOURCE_CORRECTED, EVIDENCE));

        assertThat(told.sentence().zh()).isEqualTo("备案记录 a:1:2（所在行 b:1:7） 的参数规模由“7亿”改为“70亿”（来源更正；示例公司公告，2024-06）");
        assertThat(told.sentence().en())
                .isEqualTo("The parameter scale of filing a:1:2 (in row b:1:7) is “70亿”, until now “7亿”"
                        + " (corrected by the source; 示例公司公告, 2024-06)");
        assertThat(told.reason()).isEqualTo(Reason.SOURCE_CORRECTED);
        assertThat(told.publishedOn()).isEqualTo("2024-06");
        assertThat(told.subject()).isEqualTo(new Subject("b:1", "c", null, "a:1:2", null));
    }

    @Test
    void a_value_that_nobody_states_is_said_to_be_so() {
        Told told = told(new FilingCorrected(
                "c", "a:1:2", "a:1:2", FilingField.REGION, null, "北京市", "京", Reason.NEWLY_DISCLOSED, EVIDENCE));

        assertThat(told.sentence().zh()).contains("属地由未写明改为“北京市”（原文作“京”）");
        assertThat(told.sentence().en()).contains("filing a:1:2 is “北京市”, until now not stated (printed “京”)");
    }

    @Test
    void a_merge_stands_in_the_histories_of_both_companies_and_a_link_names_both_filings() {
        assertThat(told(new CompaniesMerged("a", "b", Reason.WORLD_CHANGED, EVIDENCE))
                        .subject())
                .isEqualTo(new Subject(null, "a", "b", null, null));
        Told link = told(new FilingsLinked("a", "x:1:1", "y:1:2", Confidence.LOW, Reason.REINTERPRETED, EVIDENCE));
        assertThat(link.subject()).isEqualTo(new Subject("x:1", "a", null, "x:1:1", "y:1:2"));
        assertThat(link.sentence().en()).startsWith("Filing x:1:1 is the same as filing y:1:2 (confidence: low)");
    }

    @Test
    void only_totals_that_change_are_named() {
        Told told = told(new BatchAmended(
                "cac:2024-04",
                new Announced(117, null, 117, null),
                new Announced(118, null, 117, 3),
                Reason.TRANSCRIPTION,
                EVIDENCE));

        assertThat(told.sentence().en())
                .startsWith("The totals announced with batch cac:2024-04 are read as: models “118” (until now “117”),"
                        + " registrations so far “3” (until now not stated) (");
        assertThat(told.sentence().zh()).contains("模型 “118”（原 “117”），累计登记 “3”（原 未写明）");
    }

    @Test
    void companies_and_numbers() {
        assertThat(told(new CompanyRenamed("a", "甲", "乙", "2024-05", Reason.WORLD_CHANGED, EVIDENCE))
                        .sentence()
                        .en())
                .startsWith("The company “甲” is called “乙” since 2024-05 (the facts have changed");
        assertThat(told(new AliasAsserted("a", "MiniMax", null, Reason.NEWLY_DISCLOSED, EVIDENCE))
                        .sentence()
                        .zh())
                .contains("又称“MiniMax”");
        assertThat(told(new IdentifierAsserted(
                                "a",
                                IdentifierScheme.STOCK_CODE,
                                "002230.SZ",
                                "科大讯飞",
                                Reason.NEWLY_DISCLOSED,
                                EVIDENCE))
                        .sentence()
                        .en())
                .startsWith("The stock code of company a is 002230.SZ, held by “科大讯飞”");
        assertThat(told(new FilingNumbered(
                                "a", "x:1", "x:1", Series.REGISTRATION, null, "N-1", Reason.NEWLY_DISCLOSED, EVIDENCE))
                        .sentence()
                        .en())
                .startsWith("The registration number of filing x:1 is “N-1”, until now not stated");
        assertThat(told(new FilingWithdrawn("a", "x:1", Reason.WORLD_CHANGED, EVIDENCE))
                        .sentence()
                        .zh())
                .startsWith("备案记录 x:1 不再有效");
    }

    @Test
    void a_filing_that_is_listed_again_keeps_the_day_on_which_it_was_filed() {
        Told told = told(new FilingRestated(
                "c",
                "a:1:2",
                "b:1:7",
                "b:1",
                7,
                Series.FILING,
                "文心",
                "百度",
                null,
                "N-1",
                "2023-08",
                null,
                null,
                null,
                List.of(),
                "2024-04-02",
                "示例",
                Locator.DOCUMENT));

        assertThat(told.filedOn()).isEqualTo("2023-08");
        assertThat(told.sentence().en()).isEqualTo("示例 lists filing a:1:2 again, as that of 文心 by 百度, number N-1");
    }
}
