package beian.operations;

import static org.assertj.core.api.Assertions.assertThat;

import beian.Http;
import beian.Http.Reply;
import beian.filing.BatchBody;
import beian.filing.BatchBody.LocatorBody;
import beian.filing.BatchBody.RowBody;
import beian.filing.Bodies;
import beian.platform.store.TestPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** From SQLite to PostgreSQL and back: the same log to the byte, and the same answers. */
class MoveTest {

    private static final int BATCHES = 4;
    private static final int ROWS = 100;

    /** Letters beyond the basic plane, of every direction and composition, and what SQL, JSON and LIKE take for their own. */
    private static final String[] ODD = {
        "𠮷野家", "e\u0301té", "été", "עברית", "ไทย", "🤖模型", "%", "_", "\\", "\"quoted\"", "it's", "</script>",
                "\u00a0x",
        "Ⅷ", "（全角）", "\ufeffx", "\u200b零", "ﬁ", "ß", "İ", "x\u2028y", "null", "{}", "\ufffd", "ＡＢＣ", "ﷺ"
    };

    private static final List<String> QUESTIONS = List.of(
            "/batches",
            "/batches/odd:1",
            "/filings?limit=97",
            "/filings?tier=TRILLION",
            "/filings?batch=odd:2&limit=1000",
            "/filings?q=%25",
            "/filings?q=%5C",
            "/filings?q=%F0%A0%AE%B7",
            "/filings?q=%E7%A8%8B",
            "/filings?knownAt=700&limit=1000",
            "/filings/odd:3:7",
            "/companies?limit=97",
            "/companies?q=%C3%9F",
            "/companies?q=_",
            "/timeline?limit=97",
            "/analytics/scale-shift",
            "/analytics/scale-shift?knownAt=700");

    private static final String EVERY_DAY = "--beian.backup-every=24h";

    @Test
    void the_log_and_the_answers_are_the_same_on_sqlite_on_postgresql_and_on_sqlite_again(@TempDir Path folder)
            throws IOException {
        List<String> postgres = Tracker.postgres(TestPostgres.newDatabase());
        try (Tracker sqlite = Tracker.on(Tracker.sqlite(folder.resolve("first")))) {
            List<Long> positions = record(sqlite.http());
            Path moved = sqlite.exportInto(folder.resolve("moved.ndjson"));
            Path back = folder.resolve("back.ndjson");
            try (Tracker there = Tracker.on(postgres, "--beian.import-log=" + moved, EVERY_DAY)) {
                assertBacksUpByToolsOfItsOwn(there.http());
                there.exportInto(back);
                assertSame(sqlite, there, positions);
            }
            assertThat(back).hasSameBinaryContentAs(moved);

            try (Tracker again =
                    Tracker.on(Tracker.sqlite(folder.resolve("second")), "--beian.import-log=" + back, EVERY_DAY)) {
                assertBacksUpByItself(again.http());
                assertThat(again.exportInto(folder.resolve("again.ndjson"))).hasSameBinaryContentAs(moved);
                assertSame(sqlite, again, positions);
            }
        }
    }

    private static void assertBacksUpByToolsOfItsOwn(Http http) {
        Reply refused = http.post("/api/v1/backups");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("code").asString()).isEqualTo("backup.other-tools");
        assertThat(http.get("/actuator/metrics/beian.backup.age").status())
                .as("no alarm for what is not its to do")
                .isEqualTo(404);
    }

    /** There is none yet, so the first one is due at once. */
    private static void assertBacksUpByItself(Http http) {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (http.get("/api/v1/backups").json().isEmpty() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        assertThat(http.get("/api/v1/backups").json()).hasSize(1);
    }

    /** The positions that recording answered with. */
    private static List<Long> record(Http http) {
        List<Long> positions = new ArrayList<>();
        http.post("/api/v1/samples")
                .json()
                .forEach(batch -> positions.add(batch.get("position").asLong()));
        for (int batch = 0; batch < BATCHES; batch++) {
            Reply reply = http.put("/api/v1/batches/odd:" + batch, odd(batch));
            assertThat(reply.status()).as(reply.body()).isIn(200, 201);
            positions.add(reply.position());
        }
        return positions;
    }

    private static BatchBody odd(int batch) {
        Random random = new Random(batch);
        return Bodies.batch(IntStream.range(0, ROWS)
                .mapToObj(row -> new RowBody(
                        row % 3 == 0 ? "REGISTRATION" : "FILING",
                        odd(random) + "大模型" + odd(random),
                        row % 10 == 9 ? null : odd(random) + "公司" + row % 40,
                        odd(random),
                        "No-%s-%d%08d".formatted(odd(random), batch, row),
                        "2024/3/" + (1 + row % 28),
                        row % 4 == 0 ? odd(random) : "超千亿",
                        odd(random).repeat(20),
                        row % 5 == 0 ? List.of("doubtful", "a-flag") : null,
                        new LocatorBody(odd(random), odd(random))))
                .toArray(RowBody[]::new));
    }

    private static String odd(Random random) {
        return ODD[random.nextInt(ODD.length)];
    }

    private static void assertSame(Tracker one, Tracker other, List<Long> positions) {
        one.awaitProjections();
        other.awaitProjections();
        QUESTIONS.forEach(question -> assertSame(one.http(), other.http(), "/api/v1" + question));
        assertThat(projections(other)).isEqualTo(projections(one));
        // Repetitions are known by the directories, which are not in the file.
        assertThat(record(other.http())).isEqualTo(positions);
        assertThat(other.head()).isEqualTo(one.head());
        assertThat(digests(other)).isEqualTo(digests(one));
    }

    /** Every page, with its headers. */
    private static void assertSame(Http one, Http other, String question) {
        Reply expected = one.get(question);
        Reply answer = other.get(question);
        assertThat(answer.body()).as(question).isEqualTo(expected.body());
        for (String header : List.of("ETag", "Log-Position", "Link", "Content-Type", "Cache-Control")) {
            assertThat(answer.header(header)).as(question + " " + header).isEqualTo(expected.header(header));
        }
        assertThat(answer.status()).as(question).isEqualTo(expected.status()).isEqualTo(200);
        if (!expected.header("Link").isEmpty()) {
            assertSame(one, other, expected.header("Link").replaceFirst("<(.*)>.*", "$1"));
        }
    }

    /** How far each has come; the number of the generation is each store's own. */
    private static JsonNode projections(Tracker tracker) {
        return tracker.http().get("/api/v1/projections").json().get("projections");
    }

    /** What a rebuild makes of the log, which is also what was there before. */
    private static List<String> digests(Tracker tracker) {
        return StreamSupport.stream(tracker.rebuild().spliterator(), false)
                .peek(table -> assertThat(table.get("same").asBoolean()).isTrue())
                .map(table -> table.get("table") + " " + table.get("rows") + " " + table.get("digest"))
                .toList();
    }
}
