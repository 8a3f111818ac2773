package beian.ruleset.reading;

import static org.assertj.core.api.Assertions.assertThat;

import beian.platform.Rejected;
import beian.ruleset.milestone.Milestone;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MilestoneReaderTest {

    private static final String RIGHT = """
            milestones:
              - {date: 2025-09-01, zh: 后, en: later, source: 某令}
              - {date: 2023-08-15, zh: 先, en: earlier, source: 某令, url: 'https://example.org/'}
            """;

    @Test
    void reads_them_oldest_first() {
        assertThat(MilestoneReader.read("m.yaml", RIGHT, new Flaws()))
                .containsExactly(
                        new Milestone(LocalDate.of(2023, 8, 15), "先", "earlier", "某令", "https://example.org/"),
                        new Milestone(LocalDate.of(2025, 9, 1), "后", "later", "某令", null));
    }

    @Test
    void the_file_of_the_project_is_right_and_holds_the_day_on_which_the_measures_came_into_force() throws IOException {
        Flaws flaws = new Flaws();
        List<Milestone> read =
                MilestoneReader.read("m.yaml", Files.readString(Path.of("config/milestones.yaml")), flaws);
        assertThat(flaws.isEmpty()).isTrue();
        assertThat(read).extracting(Milestone::date).contains(LocalDate.of(2023, 8, 15));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2025-09-01 | 2025-13-01  | day.invalid       | 2 | milestones[0].date",
                "zh: 后      | zh: ''      | text.blank        | 2 | milestones[0].zh",
                ", zh: 后    | ''          | key.missing       | 2 | milestones[0]",
                "source: 某令, url | who: 某令, url | key.unknown | 3 | milestones[1].who",
                "https:     | ftp:        | address.invalid   | 3 | milestones[1].url",
                "'date: 2023-08-15, ' | 'date: [1], ' | key.no-text | 3 | milestones[1].date"
            })
    void says_of_everything_wrong_in_which_line_and_key_it_stands(
            String right, String wrong, String code, int line, String key) {
        Flaws flaws = new Flaws();
        MilestoneReader.read("m.yaml", RIGHT.replace(right, wrong), flaws);
        assertThat(flaws.rejected("milestones.invalid").flaws()).anySatisfy(flaw -> {
            assertThat(flaw.code()).isEqualTo(code);
            assertThat(flaw.arguments()).startsWith("m.yaml", line, key);
        });
    }

    @Test
    void what_is_wrong_keeps_its_own_code() {
        Flaws flaws = new Flaws();
        MilestoneReader.read("m.yaml", "milestones: 7", flaws);
        Rejected rejected = flaws.rejected("milestones.invalid");
        assertThat(rejected.code()).isEqualTo("milestones.invalid");
        assertThat(rejected.flaws()).extracting(Rejected.Flaw::code).containsExactly("key.no-list");
    }
}
