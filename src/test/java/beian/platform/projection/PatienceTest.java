package beian.platform.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** How long recording goes first. */
class PatienceTest {

    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5);
    private final Patience patience = new Patience(now::get);

    @Test
    void recording_goes_first_until_what_is_shown_has_been_behind_for_long() {
        assertThat(patience.begin()).isEqualTo(Patience.SHORT);
        assertThat(patience.farBehind()).isEqualTo(Patience.LONG);
        now.addAndGet(Patience.LATE.toNanos());
        assertThat(patience.farBehind()).isEqualTo(Patience.LONG);
        now.incrementAndGet();
        assertThat(patience.farBehind()).isEqualTo(Patience.SHORT);
    }

    @Test
    void it_is_behind_anew_once_it_had_caught_up() {
        patience.begin();
        now.addAndGet(2 * Patience.LATE.toNanos());
        patience.begin();
        assertThat(patience.farBehind()).isEqualTo(Patience.LONG);
    }
}
