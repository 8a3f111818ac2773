package beian.filing;

import static org.assertj.core.api.Assertions.assertThat;

import beian.filing.event.CitationMade;
import java.util.HashSet;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

/** The id of a citation, and what the aggregate makes of it. */
class MakeCitationTest {

    private static final String QUERY = "/api/v1/filings?tier=TRILLION";
    private static final String HASH = "4bd82696e41c4a9bd092f4cf66823f15340a9de18429e606b85dda44453a761c";

    private static MakeCitation of(String query, long position, String hash, String code) {
        return new MakeCitation(query, position, "default", 1, hash, code, 3L, "H4sI");
    }

    @Test
    void has_an_id_of_ten_characters_that_never_changes() {
        // The first 50 bits of the SHA-256 of query, position and hash, a line each; reckoned apart from this code.
        assertThat(of(QUERY, 17, HASH, "a").citationId()).isEqualTo("t6mp2rk01c");
    }

    @Test
    void has_another_id_for_another_question_position_or_answer_but_not_for_other_code() {
        String id = of(QUERY, 17, HASH, "a").citationId();

        assertThat(of(QUERY, 17, HASH, "b").citationId()).isEqualTo(id);
        assertThat(of(QUERY, 18, HASH, "a").citationId()).isNotEqualTo(id);
        assertThat(of(QUERY + "&x", 17, HASH, "a").citationId()).isNotEqualTo(id);
        assertThat(of(QUERY, 17, HASH.replace('4', '5'), "a").citationId()).isNotEqualTo(id);
    }

    @Test
    void has_ids_that_spread_over_all_letters() {
        Set<Integer> letters = new HashSet<>();
        Set<String> ids = new HashSet<>();
        for (int position = 0; position < 1000; position++) {
            String id = MakeCitation.idOf(QUERY, position, HASH);
            ids.add(id);
            id.chars().forEach(letters::add);
            assertThat(id).matches("[0-9a-hjkmnp-tv-z]{10}");
        }

        assertThat(ids).hasSize(1000);
        assertThat(letters).hasSize(32);
    }

    @Test
    void becomes_an_event_that_holds_all_of_it() {
        MakeCitation command = of(QUERY, 17, HASH, "a");

        new AggregateTestFixture<>(Citation.class)
                .givenNoPriorActivity()
                .when(command)
                .expectEvents(new CitationMade(command.citationId(), QUERY, 17, "default", 1, HASH, "a", 3L, "H4sI"));
    }
}
