package beian.filing;

import static org.axonframework.test.matchers.Matchers.exactSequenceOf;
import static org.axonframework.test.matchers.Matchers.payloadsMatching;
import static org.axonframework.test.matchers.Matchers.predicate;

import beian.filing.Batch.LetBeAmended;
import beian.filing.Company.FileModel;
import beian.filing.Company.LetHappen;
import beian.filing.Company.NameCompany;
import beian.filing.Company.RestateFiling;
import beian.filing.event.AliasAsserted;
import beian.filing.event.AliasRetracted;
import beian.filing.event.Announced;
import beian.filing.event.BatchAmended;
import beian.filing.event.BatchAnnounced;
import beian.filing.event.BatchKind;
import beian.filing.event.CompaniesMerged;
import beian.filing.event.CompanyNamed;
import beian.filing.event.CompanyRenamed;
import beian.filing.event.Confidence;
import beian.filing.event.Evidence;
import beian.filing.event.EvidencedEvent;
import beian.filing.event.FilingClassified;
import beian.filing.event.FilingCorrected;
import beian.filing.event.FilingField;
import beian.filing.event.FilingNumbered;
import beian.filing.event.FilingReinstated;
import beian.filing.event.FilingRestated;
import beian.filing.event.FilingWithdrawn;
import beian.filing.event.FilingsLinked;
import beian.filing.event.Focus;
import beian.filing.event.IdentifierAsserted;
import beian.filing.event.IdentifierRetracted;
import beian.filing.event.IdentifierScheme;
import beian.filing.event.LinkReversed;
import beian.filing.event.Locator;
import beian.filing.event.MergeReversed;
import beian.filing.event.ModelFiled;
import beian.filing.event.Reason;
import beian.filing.event.Series;
import beian.platform.Rejected;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Decisions of the two aggregates, given their past. */
class CompanyTest {

    private static final String SOURCE = "国家互联网信息办公室";
    private static final String FILING = "cac:2024-04:1";
    private static final Evidence EVIDENCE =
            new Evidence(SOURCE, "https://example.org/", "2024-06", Locator.DOCUMENT, null);

    private final AggregateTestFixture<Company> company = new AggregateTestFixture<>(Company.class);

    private static CompanyNamed named() {
        return new CompanyNamed("c1", "北京智谱华章科技有限公司", true, "cac:2024-04", "2024-04-02", SOURCE, Locator.DOCUMENT);
    }

    private static ModelFiled filed(int row) {
        return new ModelFiled(
                "c1",
                "cac:2024-04:" + row,
                "cac:2024-04",
                row,
                Series.FILING,
                "智谱清言",
                "北京智谱华章科技有限公司",
                "北京市",
                "Beijing-ChatGLM-20230821",
                "2023-08-31",
                null,
                null,
                null,
                List.of(),
                "2024-04-02",
                SOURCE,
                new Locator("已备案", "2"));
    }

    @Nested
    class NameACompany {

        @Test
        void comes_into_the_log_under_its_first_name() {
            company.givenNoPriorActivity().when(new NameCompany(named())).expectEvents(named());
        }
    }

    @Nested
    class FileAModel {

        @Test
        void adds_a_filing_to_its_history() {
            company.given(named(), filed(1)).when(new FileModel("c1", filed(2))).expectEvents(filed(2));
        }

        @Test
        void refuses_a_filing_that_is_in_its_history() {
            company.given(named(), filed(1))
                    .when(new FileModel("c1", filed(1)))
                    .expectNoEvents()
                    .expectException(Rejected.class)
                    .expectExceptionMessage("filing.recorded");
        }
    }

    private static FilingCorrected corrected(String before, String after) {
        return new FilingCorrected(
                "c1", FILING, FILING, FilingField.SCALE, before, after, null, Reason.TRANSCRIPTION, EVIDENCE);
    }

    private static LetHappen letHappen(EvidencedEvent asked) {
        return new LetHappen("c1", asked);
    }

    private void refused(ResultValidator<Company> result, String code) {
        result.expectNoEvents().expectException(Rejected.class).expectExceptionMessage(code);
    }

    @Nested
    class RestateAFiling {

        private final FilingRestated restated = new FilingRestated(
                "c1",
                FILING,
                "cac:2024-06:9",
                "cac:2024-06",
                9,
                Series.FILING,
                "智谱清言",
                "另一名称",
                null,
                "Beijing-ChatGLM-20230821",
                null,
                null,
                null,
                null,
                List.of(),
                "2024-06-01",
                SOURCE,
                Locator.DOCUMENT);

        @Test
        void stands_beside_what_was_stated_first() {
            company.given(named(), filed(1))
                    .when(new RestateFiling("c1", restated))
                    .expectEvents(restated);
        }

        @Test
        void refuses_a_statement_that_is_in_its_history() {
            refused(
                    company.given(named(), filed(1), restated).when(new RestateFiling("c1", restated)),
                    "filing.recorded");
        }
    }

    @Nested
    class CorrectAFiling {

        @Test
        void says_what_held_until_now() {
            company.given(named(), filed(1))
                    .when(letHappen(corrected("60亿", "70亿")))
                    .expectEvents(corrected("60亿", "70亿"));
        }

        @Test
        void of_a_correction_begins_where_that_one_ended() {
            company.given(named(), filed(1), corrected(null, "70亿"))
                    .when(letHappen(corrected(null, "700亿")))
                    .expectEvents(corrected("70亿", "700亿"));
        }

        @Test
        void to_what_holds_already_appends_nothing() {
            company.given(named(), filed(1), corrected("60亿", "70亿"))
                    .when(letHappen(corrected(null, "70亿")))
                    .expectNoEvents()
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void can_leave_nothing_stated_and_state_it_again() {
            company.given(named(), filed(1), corrected("60亿", null))
                    .when(letHappen(corrected("60亿", "60亿")))
                    .expectEvents(corrected(null, "60亿"));
        }

        @Test
        void of_a_withdrawn_or_linked_filing_is_taken() {
            company.given(named(), filed(1), withdrawn(), linked())
                    .when(letHappen(corrected("60亿", "70亿")))
                    .expectEvents(corrected("60亿", "70亿"));
        }
    }

    private static FilingClassified classified(@Nullable Focus focus, @Nullable String sector) {
        return new FilingClassified("c1", FILING, focus, sector, null, Reason.REINTERPRETED, EVIDENCE);
    }

    @Nested
    class ClassifyAFiling {

        @Test
        void says_of_what_kind_it_is() {
            company.given(named(), filed(1))
                    .when(letHappen(classified(Focus.VERTICAL, "FINANCE")))
                    .expectEvents(classified(Focus.VERTICAL, "FINANCE"));
        }

        @Test
        void as_it_is_classified_already_appends_nothing() {
            company.given(named(), filed(1), classified(Focus.GENERAL, null), classified(Focus.VERTICAL, "FINANCE"))
                    .when(letHappen(classified(Focus.VERTICAL, "FINANCE")))
                    .expectNoEvents()
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void can_be_taken_back_but_not_before_anything_was_said() {
            company.given(named(), filed(1), classified(Focus.VERTICAL, "FINANCE"))
                    .when(letHappen(classified(null, null)))
                    .expectEvents(classified(null, null));
            company.given(named(), filed(1))
                    .when(letHappen(classified(null, null)))
                    .expectNoEvents()
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void of_a_linked_filing_is_refused() {
            refused(
                    company.given(named(), filed(1), linked()).when(letHappen(classified(Focus.GENERAL, null))),
                    "filing.linked");
        }
    }

    private static FilingWithdrawn withdrawn() {
        return new FilingWithdrawn("c1", FILING, Reason.WORLD_CHANGED, EVIDENCE);
    }

    private static FilingReinstated reinstated() {
        return new FilingReinstated("c1", FILING, Reason.REINTERPRETED, EVIDENCE);
    }

    private static FilingsLinked linked() {
        return new FilingsLinked("c1", FILING, "cac:2024-06:7", Confidence.HIGH, Reason.REINTERPRETED, EVIDENCE);
    }

    private static LinkReversed reversed(String target) {
        return new LinkReversed("c1", FILING, target, Reason.REINTERPRETED, EVIDENCE);
    }

    private static FilingNumbered numbered(String before) {
        return new FilingNumbered(
                "c1", FILING, FILING, Series.FILING, before, "Beijing-A-20240101", Reason.NEWLY_DISCLOSED, EVIDENCE);
    }

    @Nested
    class WithdrawOrReinstateAFiling {

        @Test
        void happens_in_turn() {
            company.given(named(), filed(1)).when(letHappen(withdrawn())).expectEvents(withdrawn());
            company.given(named(), filed(1), withdrawn())
                    .when(letHappen(reinstated()))
                    .expectEvents(reinstated());
            company.given(named(), filed(1), withdrawn(), reinstated())
                    .when(letHappen(withdrawn()))
                    .expectEvents(withdrawn());
        }

        @Test
        void refuses_to_withdraw_what_is_withdrawn() {
            refused(company.given(named(), filed(1), withdrawn()).when(letHappen(withdrawn())), "filing.withdrawn");
        }

        @Test
        void refuses_to_reinstate_what_is_not_withdrawn() {
            refused(company.given(named(), filed(1)).when(letHappen(reinstated())), "filing.not-withdrawn");
        }
    }

    @Nested
    class LinkAFiling {

        @Test
        void refuses_all_but_corrections_until_it_is_reversed() {
            for (EvidencedEvent asked : List.of(withdrawn(), reinstated(), numbered(null), linked())) {
                refused(company.given(named(), filed(1), linked()).when(letHappen(asked)), "filing.linked");
            }
            company.given(named(), filed(1), linked(), reversed("cac:2024-06:7"))
                    .when(letHappen(withdrawn()))
                    .expectEvents(withdrawn());
        }

        @Test
        void is_reversed_naming_the_target() {
            company.given(named(), filed(1), linked())
                    .when(letHappen(reversed("")))
                    .expectEvents(reversed("cac:2024-06:7"));
        }

        @Test
        void refuses_to_reverse_what_is_not_linked() {
            refused(company.given(named(), filed(1)).when(letHappen(reversed(""))), "filing.not-linked");
        }
    }

    @Nested
    class NumberAFiling {

        @Test
        void gives_it_another_number() {
            company.given(named(), filed(1)).when(letHappen(numbered("X"))).expectEvents(numbered("X"));
        }

        @Test
        void with_the_number_that_it_has_appends_nothing() {
            company.given(named(), filed(1))
                    .when(letHappen(numbered("Beijing-A-20240101")))
                    .expectNoEvents()
                    .expectSuccessfulHandlerExecution();
        }
    }

    private static CompanyRenamed renamed(String before, String name) {
        return new CompanyRenamed("c1", before, name, null, Reason.WORLD_CHANGED, EVIDENCE);
    }

    private static AliasAsserted alias(String name) {
        return new AliasAsserted("c1", name, null, Reason.NEWLY_DISCLOSED, EVIDENCE);
    }

    private static AliasRetracted retracted(String name) {
        return new AliasRetracted("c1", name, Reason.REINTERPRETED, EVIDENCE);
    }

    private static IdentifierAsserted identifier(String holder) {
        return new IdentifierAsserted(
                "c1", IdentifierScheme.STOCK_CODE, "2513.HK", holder, Reason.NEWLY_DISCLOSED, EVIDENCE);
    }

    private static IdentifierRetracted identifierRetracted() {
        return new IdentifierRetracted("c1", IdentifierScheme.STOCK_CODE, "2513.HK", Reason.REINTERPRETED, EVIDENCE);
    }

    @Nested
    class RenameACompany {

        @Test
        void says_the_name_until_now() {
            company.given(named(), renamed("北京智谱华章科技有限公司", "智谱"))
                    .when(letHappen(renamed("北京智谱华章科技有限公司", "智谱股份")))
                    .expectEvents(renamed("智谱", "智谱股份"));
        }

        @Test
        void to_the_name_that_it_has_appends_nothing() {
            company.given(named()).when(letHappen(renamed("智谱", "智谱"))).expectNoEvents();
        }

        @Test
        void makes_a_name_of_an_alias_which_can_no_longer_be_retracted() {
            refused(
                    company.given(named(), alias("智谱"), renamed("北京智谱华章科技有限公司", "智谱"))
                            .when(letHappen(retracted("智谱"))),
                    "alias.unknown");
        }
    }

    @Nested
    class AssertOrRetractAnAlias {

        @Test
        void happens_once_however_it_is_printed() {
            company.given(named(), alias("Zhipu AI"))
                    .when(letHappen(alias("ＺＨＩＰＵ　ai")))
                    .expectNoEvents()
                    .expectSuccessfulHandlerExecution();
        }

        @Test
        void refuses_to_retract_the_first_name_or_a_strange_one() {
            refused(company.given(named()).when(letHappen(retracted("北京智谱华章科技有限公司"))), "alias.unknown");
            refused(company.given(named(), alias("甲")).when(letHappen(retracted("乙"))), "alias.unknown");
        }

        @Test
        void retracts_what_was_asserted() {
            company.given(named(), alias("甲")).when(letHappen(retracted("甲"))).expectEvents(retracted("甲"));
        }
    }

    @Nested
    class IdentifyACompany {

        @Test
        void happens_once_and_again_with_another_holder() {
            company.given(named(), identifier(null))
                    .when(letHappen(identifier(null)))
                    .expectNoEvents();
            company.given(named(), identifier(null))
                    .when(letHappen(identifier("母公司")))
                    .expectEvents(identifier("母公司"));
        }

        @Test
        void retracts_only_what_was_asserted() {
            company.given(named(), identifier(null))
                    .when(letHappen(identifierRetracted()))
                    .expectEvents(identifierRetracted());
            refused(
                    company.given(named(), identifier(null), identifierRetracted())
                            .when(letHappen(identifierRetracted())),
                    "identifier.unknown");
        }
    }

    @Nested
    class MergeCompanies {

        private static CompaniesMerged merged(String into) {
            return new CompaniesMerged("c1", into, Reason.REINTERPRETED, EVIDENCE);
        }

        private static MergeReversed unmerged(String from) {
            return new MergeReversed("c1", from, Reason.REINTERPRETED, EVIDENCE);
        }

        @Test
        void happens_once_until_it_is_reversed() {
            company.given(named()).when(letHappen(merged("c2"))).expectEvents(merged("c2"));
            refused(company.given(named(), merged("c2")).when(letHappen(merged("c3"))), "company.merged");
            company.given(named(), merged("c2"), unmerged("c2"))
                    .when(letHappen(merged("c3")))
                    .expectEvents(merged("c3"));
        }

        @Test
        void refuses_itself_and_to_reverse_another_merger() {
            refused(company.given(named()).when(letHappen(merged("c1"))), "merge.itself");
            refused(company.given(named()).when(letHappen(unmerged("c2"))), "company.not-merged");
            refused(company.given(named(), merged("c2")).when(letHappen(unmerged("c3"))), "company.not-merged");
        }
    }

    @Nested
    class AmendABatch {

        private static BatchAmended amended(Announced before, Integer models) {
            return new BatchAmended(
                    "b:1", before, new Announced(models, null, null, null), Reason.SOURCE_CORRECTED, EVIDENCE);
        }

        private static BatchAnnounced announced() {
            return new BatchAnnounced(
                    "b:1",
                    SOURCE,
                    Locator.DOCUMENT,
                    null,
                    null,
                    BatchKind.TOTALS,
                    "2024-01",
                    new Announced(5, 4, null, null),
                    0,
                    List.of(),
                    "hash",
                    null);
        }

        @Test
        void says_all_totals_before_and_after() {
            new AggregateTestFixture<>(Batch.class)
                    .given(announced())
                    .when(new LetBeAmended("b:1", amended(Announced.NOTHING, 6)))
                    .expectEvents(amended(new Announced(5, 4, null, null), 6));
        }

        @Test
        void to_what_holds_already_appends_nothing() {
            new AggregateTestFixture<>(Batch.class)
                    .given(announced(), amended(new Announced(5, 4, null, null), 6))
                    .when(new LetBeAmended("b:1", amended(Announced.NOTHING, 6)))
                    .expectNoEvents()
                    .expectSuccessfulHandlerExecution();
        }
    }

    @Nested
    class AnnounceABatch {

        @Test
        void states_what_the_source_published() {
            RecordBatch command = BatchReader.read("cac:2024-04", Bodies.batch(Bodies.row("智谱清言", "智谱")));

            new AggregateTestFixture<>(Batch.class)
                    .givenNoPriorActivity()
                    .when(new Batch.Announce(command, Fingerprint.of(command)))
                    .expectEventsMatching(payloadsMatching(
                            exactSequenceOf(predicate(payload -> payload instanceof BatchAnnounced event
                                    && event.rows() == 1
                                    && event.fingerprint().equals(Fingerprint.of(command))
                                    && event.batchId().equals("cac:2024-04")
                                    && event.publishedOn().equals("2024-04-02")))));
        }
    }
}
