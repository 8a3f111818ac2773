package beian.intake;

import static org.assertj.core.api.Assertions.assertThat;

import beian.Http;
import beian.Http.Reply;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** Published files become recorded batches, over HTTP. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext
class IntakeTest {

    private static final String PREVIEWS = "/api/v1/intake/previews";
    private static final Path FILES = Path.of("src/test/resources");
    private static final String CAC = "国家互联网信息办公室";
    private static final long PATIENCE = 60_000;

    private static final Map<String, String> PUBLISHED = Map.of(
            "2024-04", "2024-04-02",
            "2024-08", "2024-08-08",
            "2024-11", "2024-11-20",
            "2025-01", "2025-01-08",
            "2025-03", "2025-04-08",
            "2025-06", "2025-07-11",
            "2025-08", "2025-09-10",
            "2025-10", "2025-11-11",
            "2025-12", "2026-01-09");

    @TempDir
    static Path data;

    private Http http;

    @Autowired
    private PreviewRows previewRows;

    @DynamicPropertySource
    static void dataFolder(DynamicPropertyRegistry properties) {
        properties.add("beian.data-folder", () -> data.resolve("intake").toString());
    }

    @BeforeEach
    void connect(@LocalServerPort int port) {
        http = new Http(port);
    }

    private static byte[] file(String name) throws IOException {
        return Files.readAllBytes(FILES.resolve(name));
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The id of the preview of a file that is read, or refused. */
    private String preview(String name, byte[] content) {
        Reply reply = http.upload(PREVIEWS, name, content);
        assertThat(reply.status()).as(reply.body()).isEqualTo(202);
        String id = reply.json().get("previewId").asString();
        assertThat(reply.header("Location")).isEqualTo(PREVIEWS + "/" + id);
        long end = System.currentTimeMillis() + PATIENCE;
        while (http.get(PREVIEWS + "/" + id + "?limit=1").body().contains("\"READING\"")) {
            assertThat(System.currentTimeMillis()).isLessThan(end);
            Thread.onSpinWait();
        }
        return id;
    }

    private JsonNode show(String id) {
        Reply reply = http.get(PREVIEWS + "/" + id + "?limit=1000");
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.json();
    }

    private static Map<String, Object> head(String batchId, String source, String day) {
        return Map.of("batchId", batchId, "source", source, "kind", "DELTA", "publishedOn", day);
    }

    private JsonNode change(String id, Map<String, Object> changes) {
        Reply reply = http.patch(PREVIEWS + "/" + id, changes);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return show(id);
    }

    private Reply record(String id) {
        Reply reply = http.post(PREVIEWS + "/" + id + "/record");
        if (reply.status() < 300) {
            assertThat(http.get("/api/v1/batches?atLeast=" + reply.position()).status())
                    .isEqualTo(200);
        }
        return reply;
    }

    private long head() {
        return http.get("/api/v1/projections").json().get("head").asLong();
    }

    private int recorded(String series) {
        int sum = 0;
        for (String attachment : PUBLISHED.keySet()) {
            JsonNode batch = http.get("/api/v1/batches/t:" + attachment).json();
            sum += batch.at("/recorded/" + series).asInt(0);
        }
        return sum;
    }

    private static List<String> codes(JsonNode flags) {
        List<String> codes = new ArrayList<>();
        flags.forEach(flag -> codes.add(flag.at("/flag/code").asString()));
        return codes;
    }

    @Test
    void nine_attachments_as_pdf_are_748_filings_and_434_registrations_and_other_formats_add_nothing()
            throws IOException {
        for (String attachment : PUBLISHED.keySet().stream().sorted().toList()) {
            String id = preview(attachment + ".pdf", file("attachments/" + attachment + ".pdf"));
            long before = head();
            JsonNode shown =
                    change(id, Map.of("heads", List.of(head("t:" + attachment, CAC, PUBLISHED.get(attachment)))));
            assertThat(shown.at("/batches/0/flaws")).as(attachment).isEmpty();
            assertThat(shown.at("/batches/0/fates/NEW").asInt())
                    .as(attachment)
                    .isEqualTo(shown.get("total").asInt());
            assertThat(head()).as("a preview records nothing").isEqualTo(before);
            assertThat(record(id).status()).isEqualTo(201);
        }
        assertThat(recorded("FILING")).isEqualTo(748);
        assertThat(recorded("REGISTRATION")).isEqualTo(434);

        long recorded = head();
        for (String format : List.of("csv", "xlsx", "docx", "html")) {
            byte[] content = format.equals("csv")
                    ? Files.readAllBytes(Path.of("src/main/resources/samples/register/2024-08.csv"))
                    : file("attachments/2024-08." + format);
            String id = preview("2024-08." + format, content);
            JsonNode shown = change(id, Map.of("heads", List.of(head("t:2024-08", CAC, "2024-08-08"))));
            assertThat(shown.at("/batches/0/fates/RECORDED").asInt()).as(format).isEqualTo(97);
            Reply again = record(id);
            assertThat(again.status()).as(format).isEqualTo(200);
            assertThat(again.json().at("/batches/0/appended").asBoolean()).isFalse();
        }
        assertThat(head()).isEqualTo(recorded);

        JsonNode batch = http.get("/api/v1/batches/t:2024-08").json();
        byte[] kept = http.bytes("/api/v1/files/" + batch.get("file").asString());
        assertThat(kept).as("the first file is the evidence").isEqualTo(file("attachments/2024-08.pdf"));
        JsonNode provenance =
                http.get("/api/v1/filings/t:2024-08:1/provenance").json().at("/values/0");
        assertThat(provenance.get("file")).isEqualTo(batch.get("file"));
        assertThat(provenance.at("/locator/row").asString()).isEqualTo("118");
        JsonNode last = show(
                preview("2025-10.csv", Files.readAllBytes(Path.of("src/main/resources/samples/register/2025-10.csv"))));
        assertThat(last.at("/flags").toString()).contains("late-entry", "number-held");
    }

    @Test
    void a_row_missing_in_the_count_of_the_source_is_seen_beside_what_it_had_counted_before() {
        String first = preview("a.csv", text("""
                序号,属地,模型名称,备案单位,备案编号,备案时间
                1,北京市,甲一模型,甲一（北京）科技有限公司,Beijing-JiaYi-202401010001,2024/1/1
                2,北京市,甲二模型,甲二（北京）科技有限公司,Beijing-JiaEr-202401010002,2024/1/1
                """));
        change(first, Map.of("heads", List.of(head("gap:1", "示例网信办", "2024-02-01"))));
        record(first);
        String second = preview("b.csv", text("""
                序号,属地,模型名称,备案单位,备案编号,备案时间
                4,北京市,甲四模型,甲四（北京）科技有限公司,Beijing-JiaSi-202403010004,2024/3/1
                """));
        Map<String, Object> head = new HashMap<>(head("gap:2", "示例网信办", "2024-04-01"));
        head.put("announced", Map.of("models", 2));

        JsonNode shown = change(second, Map.of("heads", List.of(head)));

        assertThat(shown.at("/batches/0/reconciliation/ordinals/0/missing/0").asInt())
                .isEqualTo(3);
        assertThat(shown.at("/batches/0/reconciliation/totals/0/announced").asInt())
                .isEqualTo(2);
        assertThat(shown.at("/batches/0/reconciliation/totals/0/counted").asInt())
                .isEqualTo(1);
    }

    @Test
    void the_note_becomes_four_batches_and_what_a_person_accepts_is_recorded_as_such() throws IOException {
        String id = preview("note.html", file("intake/note-table1.html"));
        JsonNode shown = show(id);
        assertThat(shown.get("total").asInt()).isEqualTo(42);
        List<Map<String, Object>> heads = new ArrayList<>();
        for (JsonNode batch : shown.get("batches")) {
            Map<String, Object> head = new HashMap<>(head("n:batch-" + (heads.size() + 1), "示例证券", "2024-01"));
            head.put("kind", "WAVE");
            head.put("label", batch.at("/head/label").asString());
            heads.add(head);
        }
        assertThat(heads).hasSize(4);
        JsonNode blank = row(shown, "品商大模型");
        assertThat(codes(blank.get("flags"))).containsExactly("company-blank");
        assertThat(blank.at("/flags/0/proposed").asString()).isEqualTo("衍远科技");
        assertThat(codes(row(shown, "未对外公布名称").get("flags"))).containsExactly("name-withheld");

        change(id, Map.of("heads", heads, "accepted", List.of("company-blank")));
        Reply reply = record(id);

        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        assertThat(reply.json().at("/batches").findValuesAsString("rows")).containsExactly("8", "11", "9", "14");
        JsonNode filing =
                http.get("/api/v1/filings?batch=n:batch-4&q=品商").json().at("/items/0");
        assertThat(filing.get("registrant").asString()).isEqualTo("衍远科技");
        assertThat(filing.get("flags").toString()).contains("company-blank", "repaired");
    }

    private static JsonNode row(JsonNode shown, String model) {
        for (JsonNode row : shown.get("rows")) {
            if (row.at("/printed/MODEL").asString("").equals(model)) {
                return row;
            }
        }
        throw new AssertionError(model);
    }

    @Test
    void what_a_person_decides_about_rows_is_recorded_with_them() {
        String list = preview("list.csv", text("""
                序号,属地,模型名称,备案单位,备案编号,备案时间
                1,上海市,乙衔模型,千帆星河（上海）科技有限公司,Shanghai-YiXian-202401010001,2024/1/1
                """));
        change(list, Map.of("heads", List.of(head("decide:1", "示例网信办二", "2024-02-01"))));
        record(list);
        String note = preview("note.csv", text("""
                模型名称,备案单位,参数规模
                乙衔大模型,千帆星河,70亿
                丁无模型,丁无科技,千亿级
                """));
        JsonNode shown = change(note, Map.of("heads", List.of(head("decide:2", "示例证券二", "2024-03-01"))));
        JsonNode company = row(shown, "乙衔大模型").at("/companies/0");
        JsonNode filing = row(shown, "乙衔大模型").at("/filings/0");
        assertThat(company.get("name").asString()).contains("千帆星河");
        assertThat(filing.get("id").asString()).isEqualTo("decide:1:1");

        change(
                note,
                Map.of(
                        "decisions",
                        Map.of(
                                "1",
                                Map.of(
                                        "leaveOut",
                                        false,
                                        "accepted",
                                        List.of(),
                                        "companyId",
                                        company.get("id").asString(),
                                        "filingId",
                                        "decide:1:1",
                                        "confidence",
                                        "HIGH"),
                                "2",
                                Map.of("leaveOut", true, "accepted", List.of()))));
        Reply reply = record(note);

        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        assertThat(reply.json().get("changes").findValuesAsString("event"))
                .containsExactly("CompaniesMerged", "FilingsLinked");
        assertThat(reply.json().at("/batches/0/rows").asInt()).isEqualTo(1);
        JsonNode linked = http.get("/api/v1/filings/decide:1:1").json();
        assertThat(linked.at("/filing/scale/verbatim").asString()).isEqualTo("70亿");
        assertThat(record(note).status()).as("again").isEqualTo(200);
    }

    @Test
    void a_mapping_that_a_person_changed_is_kept_and_suggested_for_the_same_headings() {
        byte[] file = text("""
                品牌,主体,备注
                丙模型一,丙（北京）科技有限公司,70亿
                丙模型二,丙（上海）科技有限公司,千亿级
                """);
        String id = preview("odd.csv", file);
        JsonNode mapping = show(id).get("mapping");
        JsonNode changed = mapping.deepCopy();
        fields(changed, "MODEL", "COMPANY", "SCENARIO");

        JsonNode shown = change(id, Map.of("mapping", changed, "heads", List.of(head("odd:1", "示例三", "2024-05-01"))));
        assertThat(shown.at("/rows/0/values/SCENARIO").asString()).isEqualTo("70亿");
        Reply reply = http.post(PREVIEWS + "/" + id + "/record?keepMapping=true");
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);

        JsonNode again = show(preview("odd-again.csv", file));
        assertThat(again.at("/mapping/tables/0/sections/0/columns/2/field").asString())
                .isEqualTo("SCENARIO");
        assertThat(again.at("/mapping/tables/0/sections/0/columns/2/reason/code")
                        .asString())
                .isEqualTo("saved-mapping");
    }

    private static void fields(JsonNode mapping, String... fields) {
        for (int i = 0; i < fields.length; i++) {
            ((tools.jackson.databind.node.ObjectNode) mapping.at("/tables/0/sections/0/columns/" + i))
                    .put("field", fields[i]);
        }
    }

    @Test
    void what_is_missing_is_named_and_nothing_is_recorded() {
        String id = preview("bad.csv", text("""
                序号,属地,模型名称,备案单位,备案编号,备案时间
                1,北京市,,戊（北京）科技有限公司,Beijing-Wu-202401010001,2024/1/1
                """));
        long before = head();
        assertThat(show(id).at("/batches/0/flaws/0/code").asString()).isEqualTo("preview.head-missing");
        assertThat(record(id).status()).isEqualTo(422);

        JsonNode shown = change(id, Map.of("heads", List.of(head("bad:1", "示例", "2024-02-01"))));
        assertThat(shown.at("/batches/0/flaws/0/en").asString()).startsWith("Row 1: ");
        assertThat(shown.at("/rows/0/fate").asString()).isEqualTo("BLOCKED");
        assertThat(record(id).json().get("code").asString()).isEqualTo("batch.invalid");
        assertThat(head()).isEqualTo(before);
    }

    @Test
    void a_file_that_cannot_be_read_is_a_problem_in_both_languages() {
        String address = PREVIEWS + "/" + preview("x.pdf", text("%PDF-1.7\nnothing of the sort"));

        Reply english = http.get(address, "Accept-Language", "en");
        Reply chinese = http.get(address, "Accept-Language", "zh-CN");
        assertThat(english.status()).isEqualTo(422);
        assertThat(english.header("Content-Type")).startsWith("application/problem+json");
        assertThat(english.json().get("code").asString()).isEqualTo("file.broken");
        assertThat(english.json().get("remedy").asString()).startsWith("Download it again");
        assertThat(chinese.json().get("remedy").asString()).matches("\\p{IsHan}.*");
        assertThat(http.post(address + "/record").json().get("code").asString()).isEqualTo("file.broken");
    }

    @Test
    void a_reading_can_be_followed_and_ended() throws IOException {
        byte[] file = file("attachments/2025-12.pdf");
        String id =
                http.upload(PREVIEWS, "big.pdf", file).json().get("previewId").asString();
        String stream = http.get(PREVIEWS + "/" + id + "/progress").body();
        assertThat(stream).contains("event:progress", "\"state\":\"READY\"").doesNotContain("REFUSED");

        String ended =
                http.upload(PREVIEWS, "big.pdf", file).json().get("previewId").asString();
        assertThat(http.send(http.request(PREVIEWS + "/" + ended).DELETE()).status())
                .isEqualTo(204);
        assertThat(show(ended).get("state").asString()).isEqualTo("CANCELLED");
    }

    @Test
    void what_nobody_touches_is_forgotten_but_for_files_of_which_something_was_recorded() {
        byte[] kept = text("模型名称,备案单位\n己模型,己（北京）科技有限公司\n");
        byte[] dropped = text("模型名称,备案单位\n庚模型,庚（北京）科技有限公司\n");
        String recorded = preview("kept.csv", kept);
        String forgotten = preview("dropped.csv", dropped);
        change(recorded, Map.of("heads", List.of(head("keep:1", "示例", "2024-02-01"))));
        assertThat(record(recorded).status()).isEqualTo(201);
        String of = show(forgotten).at("/file/sha256").asString();
        String keptAs = show(recorded).at("/file/sha256").asString();

        previewRows.forget(Instant.now().plusSeconds(1));

        assertThat(http.get(PREVIEWS + "/" + forgotten).json().get("code").asString())
                .isEqualTo("preview.unknown");
        assertThat(http.get("/api/v1/files/" + of).json().get("code").asString())
                .isEqualTo("file.unknown");
        assertThat(http.bytes("/api/v1/files/" + keptAs)).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"甲\t乙\n", "| 模型名称 | 备案单位 |\n|---|---|\n| 辛模型 | 辛科技有限公司 |\n", "no table at all"})
    void pasted_text_is_taken_like_a_file(String pasted) {
        Reply reply = http.send(http.request(PREVIEWS)
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(
                        "--b\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\n" + pasted + "\r\n--b--\r\n")));

        assertThat(reply.status()).as(reply.body()).isEqualTo(202);
        assertThat(reply.json().at("/file/name").asString()).isEqualTo("pasted.txt");
    }
}
