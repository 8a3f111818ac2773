package beian.filing.claim;

import static org.assertj.core.api.Assertions.assertThat;

import beian.filing.event.ClaimRetracted;
import beian.filing.event.ClaimStated;
import beian.filing.event.Evidence;
import beian.filing.event.Locator;
import beian.filing.event.Reason;
import beian.platform.Rejected;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of a claim that is stated and retracted. */
class ClaimTest {

    private static final Evidence EVIDENCE = new Evidence("示例", null, "2024-01", Locator.DOCUMENT, null);
    private static final String EXPRESSION = "{\"=\":[{\"count\":{}},1]}";
    private static final ClaimStated STATED = new ClaimStated("x:1", "一行", null, EXPRESSION, null, EVIDENCE);
    private static final ClaimRetracted RETRACTED = new ClaimRetracted("x:1", Reason.SOURCE_CORRECTED, EVIDENCE);

    private FixtureConfiguration<Claim> fixture;

    @BeforeEach
    void set_up() {
        fixture = new AggregateTestFixture<>(Claim.class);
    }

    private static StateClaim state(String zh) {
        return new StateClaim("x:1", zh, null, EXPRESSION, null, EVIDENCE);
    }

    @Test
    void is_stated() {
        fixture.givenNoPriorActivity().when(state("一行")).expectEvents(STATED);
    }

    @Test
    void is_retracted_once() {
        RetractClaim retract = new RetractClaim("x:1", Reason.SOURCE_CORRECTED, EVIDENCE);

        fixture.given(STATED).when(retract).expectEvents(RETRACTED);
        new AggregateTestFixture<>(Claim.class)
                .given(STATED, RETRACTED)
                .when(retract)
                .expectNoEvents()
                .expectException(Rejected.class)
                .expectExceptionMessage("claim.retracted");
    }

    @Test
    void refuses_other_words_under_the_same_id_and_names_the_difference() {
        Claim claim = new Claim();
        claim.evolve(STATED);

        assertThat(claim.decide(state("一行"))).isFalse();
        try {
            claim.decide(state("两行"));
            throw new AssertionError("not refused");
        } catch (Rejected refused) {
            assertThat(refused.code()).isEqualTo("claim.differs");
            assertThat(refused.arguments()).containsExactly("x:1", "statement.zh", "一行", "两行");
        }
    }
}
