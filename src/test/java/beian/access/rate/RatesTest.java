package beian.access.rate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RatesTest {

    private final AtomicLong now = new AtomicLong();
    private final Rates rates = new Rates(now::get);

    @Test
    void the_quota_is_answered_and_not_one_more() {
        assertThat(rates.count("a", 2)).isEqualTo(new Left(2, 1, 60, false));
        now.addAndGet(TimeUnit.SECONDS.toNanos(20));
        assertThat(rates.count("a", 2)).isEqualTo(new Left(2, 0, 40, false));
        assertThat(rates.count("a", 2)).isEqualTo(new Left(2, 0, 40, true));
        assertThat(rates.count("b", 2).exceeded()).as("another client").isFalse();
    }

    @Test
    void after_a_minute_a_new_window_begins() {
        rates.count("a", 1);
        now.addAndGet(TimeUnit.SECONDS.toNanos(60) - 1);
        assertThat(rates.count("a", 1).exceeded()).isTrue();
        now.addAndGet(1);
        assertThat(rates.count("a", 1)).isEqualTo(new Left(1, 0, 60, false));
    }

    @Test
    void requests_that_come_at_once_are_all_counted() {
        long answered = IntStream.range(0, 1000)
                .parallel()
                .filter(i -> !rates.count("a", 300).exceeded())
                .count();
        assertThat(answered).isEqualTo(300);
    }
}
