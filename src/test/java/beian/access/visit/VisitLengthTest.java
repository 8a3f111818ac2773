package beian.access.visit;

import static org.assertj.core.api.Assertions.assertThat;

import beian.access.Role;
import beian.access.Visitor;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class VisitLengthTest {

    private static final Instant BEGAN = Instant.parse("2026-01-01T08:00:00Z");
    private static final Duration IDLE = Duration.ofMinutes(30);
    private static final Duration LONGEST = Duration.ofHours(12);

    private static Visit seen(Duration afterBegin) {
        return new Visit(new Visitor("v", Role.READER, null), BEGAN, BEGAN.plus(afterBegin));
    }

    @Test
    void a_visit_is_over_when_nothing_was_asked_for_half_an_hour() {
        Visit visit = seen(Duration.ofHours(1));
        assertThat(visit.isOver(BEGAN.plus(Duration.ofMinutes(90)), IDLE, LONGEST))
                .isFalse();
        assertThat(visit.isOver(BEGAN.plus(Duration.ofMinutes(91)), IDLE, LONGEST))
                .isTrue();
    }

    @Test
    void a_visit_is_over_after_twelve_hours_however_busy() {
        Visit visit = seen(LONGEST);
        assertThat(visit.isOver(BEGAN.plus(LONGEST), IDLE, LONGEST)).isFalse();
        assertThat(visit.isOver(BEGAN.plus(LONGEST).plusSeconds(1), IDLE, LONGEST))
                .isTrue();
    }

    @Test
    void that_somebody_is_there_is_noted_once_a_minute() {
        Visit visit = seen(Duration.ZERO);
        assertThat(visit.isToBeNoted(BEGAN.plusSeconds(60))).isFalse();
        assertThat(visit.isToBeNoted(BEGAN.plusSeconds(61))).isTrue();
    }
}
