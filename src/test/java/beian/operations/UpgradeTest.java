package beian.operations;

import static org.assertj.core.api.Assertions.assertThat;

import beian.Http.Reply;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A store that the code before this release wrote is brought up to date with everything in it, and goes on. */
class UpgradeTest {

    /** Written by the code as it was before {@code event_kind}: files of its data folder, its exported log, its answers. */
    private static final Path BEFORE = Path.of("src/test/resources/stores/schema-5");

    private static final Map<String, String> QUESTIONS = Map.of(
            "/api/v1/filings?limit=100", "filings.json",
            "/api/v1/companies?limit=100", "companies.json",
            "/api/v1/batches", "batches.json",
            "/api/v1/claims", "claims.json");

    @Test
    void it_holds_and_answers_what_it_did(@TempDir Path folder) throws IOException {
        Path data = Files.createDirectory(folder.resolve("data"));
        Files.write(data.resolve("events.db"), unpacked("events.db.gz"));
        Files.write(data.resolve("views-1.db"), unpacked("views-1.db.gz"));

        try (Tracker tracker = Tracker.on(Tracker.sqlite(data))) {
            tracker.awaitProjections();

            assertThat(tracker.export()).isEqualTo(new String(unpacked("log.ndjson.gz"), StandardCharsets.UTF_8));
            QUESTIONS.forEach(
                    (question, answer) -> assertAnswered(tracker.http().get(question), answer));
            assertThat(Tracker.record(tracker.http(), "upgrade:3", 2).status()).isEqualTo(201);
            tracker.awaitProjections();
            assertThat(tracker.rebuild()).allMatch(table -> table.get("same").asBoolean());
        }
    }

    private static byte[] unpacked(String file) throws IOException {
        try (InputStream packed = new GZIPInputStream(Files.newInputStream(BEFORE.resolve(file)))) {
            return packed.readAllBytes();
        }
    }

    private static void assertAnswered(Reply now, String file) {
        JsonNode before = JsonMapper.shared().readTree(BEFORE.resolve(file));
        assertThat(now.status()).as(now.body()).isEqualTo(200);
        assertContained(file, before, now.json());
    }

    /** A later release may say more, but nothing else. */
    private static void assertContained(String place, JsonNode before, JsonNode now) {
        if (before.isObject()) {
            for (Map.Entry<String, JsonNode> field : before.properties()) {
                assertContained(place + "." + field.getKey(), field.getValue(), now.path(field.getKey()));
            }
        } else if (before.isArray()) {
            assertThat(now.size()).as(place).isEqualTo(before.size());
            for (int i = 0; i < before.size(); i++) {
                assertContained(place + "[" + i + "]", before.get(i), now.get(i));
            }
        } else {
            assertThat(now).as(place).isEqualTo(before);
        }
    }
}
