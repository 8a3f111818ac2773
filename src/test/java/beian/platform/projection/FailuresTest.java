package beian.platform.projection;

import static org.assertj.core.api.Assertions.assertThat;

import beian.TrackerTest;
import beian.platform.projection.Failures.Failure;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How long a projection that had to stop is left alone, and what operators are told of it. */
@TrackerTest
class FailuresTest {

    private static final String PROJECTION = "none-of-ours";

    @Autowired
    private Failures failures;

    private Duration pause(Failure failure) {
        return failures.note(PROJECTION, failure, new IllegalStateException("broken"));
    }

    @Test
    void pauses_grow_as_long_as_it_fails_at_the_same_place_and_begin_anew_at_another() {
        IllegalStateException broken = new IllegalStateException("broken");
        assertThat(pause(Failure.after(6, broken))).isEqualTo(Duration.ofSeconds(1));
        assertThat(pause(Failure.after(6, broken))).isEqualTo(Duration.ofSeconds(2));
        assertThat(pause(Failure.at(7, broken))).as("the event after 6").isEqualTo(Duration.ofSeconds(4));
        assertThat(failures.current().get(PROJECTION).position()).isEqualTo(7);
        assertThat(failures.current().get(PROJECTION).attempts()).isEqualTo(3);
        for (int i = 0; i < 10; i++) {
            pause(Failure.at(7, broken));
        }
        assertThat(pause(Failure.at(7, broken))).isEqualTo(Duration.ofMinutes(1));

        assertThat(pause(Failure.at(9, broken))).isEqualTo(Duration.ofSeconds(1));
        assertThat(failures.current().get(PROJECTION).reason()).contains("broken");
    }
}
