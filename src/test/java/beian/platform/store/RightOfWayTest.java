package beian.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RightOfWayTest {

    private static final Duration PATIENCE = Duration.ofMillis(400);
    /** Far less than the patience, and more than a gap and a look. */
    private static final Duration SOON = Duration.ofMillis(200);

    private final RightOfWay way = new RightOfWay();

    private Duration waited() {
        long began = System.nanoTime();
        way.letPass(PATIENCE);
        return Duration.ofNanos(System.nanoTime() - began);
    }

    @Test
    void nobody_waits_where_nobody_records() {
        assertThat(waited()).isLessThan(SOON);
    }

    @Test
    void a_turn_is_let_pass_until_patience_ends() {
        way.take();
        assertThat(waited()).isGreaterThanOrEqualTo(PATIENCE);
    }

    @Test
    void waits_no_longer_than_until_the_turn_has_ended_and_no_other_follows() {
        way.take();
        way.giveBack();
        assertThat(waited()).isLessThan(SOON);
    }

    @Test
    void whoever_waits_for_the_projections_ends_the_waiting() {
        way.take();
        way.press();
        assertThat(waited()).isLessThan(SOON);
    }

    @Test
    void pressing_is_forgotten_after_a_moment() throws InterruptedException {
        way.take();
        way.press();
        Thread.sleep(SOON.toMillis());
        assertThat(waited()).isGreaterThanOrEqualTo(PATIENCE);
    }
}
