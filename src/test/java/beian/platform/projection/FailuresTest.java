package beian.platform.projection;

import static org.assertj.core.api.Assertions.assertThat;

import beian.TrackerTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.ErrorContext;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a projection that had to stop is told, and what operators are told of it. */
@TrackerTest
class FailuresTest {

    private static final String PROJECTION = "none-of-ours";

    @Autowired
    private Failures failures;

    private List<Duration> stop(Throwable error) {
        List<Duration> pauses = new ArrayList<>();
        var event = new GenericTrackedEventMessage<>(
                new GlobalSequenceTrackingToken(7), GenericEventMessage.asEventMessage("an event"));
        failures.stop(new ErrorContext(PROJECTION, error, List.of(event)), pauses::add);
        return pauses;
    }

    @Test
    void one_that_goes_on_at_another_node_is_no_failure_and_one_that_cannot_go_on_is() {
        assertThat(stop(new IllegalStateException(new UnableToClaimTokenException("another node has it"))))
                .isEmpty();
        assertThat(failures.current()).doesNotContainKey(PROJECTION);

        assertThat(stop(new IllegalStateException("broken"))).containsExactly(Duration.ofSeconds(1));
        assertThat(failures.current().get(PROJECTION).after()).isEqualTo(6);
    }
}
