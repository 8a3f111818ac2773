package beian;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The tracker in a process of its own, with the rules that it finds where it is started. */
class RulesetStartTest {

    @Test
    void a_mistake_keeps_it_from_starting_and_is_named_in_both_languages(@TempDir Path folder) throws IOException {
        String text = Files.readString(Path.of("config", "rulesets", "default.yaml"));
        Files.writeString(folder.resolve("default.yaml"), text.replace("mixture: TOTAL", "mixture: SUM"));

        String said = TrackerProcess.failStart(folder.resolve("data"), command -> Stream.concat(
                        command.stream(), Stream.of("--beian.rulesets=" + folder))
                .toList());

        assertThat(said)
                .contains(
                        "The files of rules have 1 flaw(s)",
                        "default.yaml, line 23: “scale.mixture” is “SUM”.",
                        "default.yaml 第 23 行：“scale.mixture”为“SUM”。",
                        "Use one of: TOTAL, ACTIVE.")
                .doesNotContain("\tat ");
    }

    @Test
    void without_a_folder_it_uses_what_is_in_the_jar(@TempDir Path folder) {
        TrackerProcess tracker = TrackerProcess.start(folder.resolve("data"), command -> in(folder, command));
        try {
            JsonNode listed = tracker.http().get("/api/v1/rulesets").json();

            assertThat(listed.at("/rulesets/0/name").asString()).isEqualTo("default");
            assertThat(listed.at("/rulesets/1/name").asString()).isEqualTo("strict");
        } finally {
            tracker.kill();
        }
    }

    private static List<String> in(Path folder, List<String> command) {
        return Stream.concat(Stream.of("env", "--chdir=" + folder), command.stream())
                .toList();
    }
}
