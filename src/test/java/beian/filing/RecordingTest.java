package beian.filing;

import static org.assertj.core.api.Assertions.assertThat;

import beian.Http;
import beian.Http.Reply;
import beian.TrackerTest;
import beian.filing.BatchBody.RowBody;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Recording over HTTP: what is taken, what is refused, and that a refusal leaves nothing behind. */
@TrackerTest
class RecordingTest {

    @Autowired
    private EventStorageEngine log;

    private Http http;
    private long before;

    @BeforeEach
    void connect(@LocalServerPort int port) {
        http = new Http(port);
        before = head();
    }

    private long head() {
        return log.createHeadToken() == null
                ? 0
                : log.createHeadToken().position().orElseThrow();
    }

    private Reply put(String id, BatchBody body) {
        return http.put("/api/v1/batches/" + id, body);
    }

    @Nested
    class ABatch {

        @Test
        void is_recorded_once_and_answers_the_same_position_ever_after() {
            BatchBody body = Bodies.batch(Bodies.row("甲", "甲公司"), Bodies.row("乙", "乙公司"));

            Reply first = put("once:1", body);
            long after = head();
            Reply second = put("once:1", body);

            assertThat(first.status()).isEqualTo(201);
            assertThat(first.json().get("rows").asInt()).isEqualTo(2);
            assertThat(first.position()).isEqualTo(after).isEqualTo(before + 5);
            assertThat(second.status()).isEqualTo(200);
            assertThat(second.json().get("appended").asBoolean()).isFalse();
            assertThat(second.position()).isEqualTo(after);
            assertThat(head()).isEqualTo(after);
        }

        @Test
        void sent_by_20_clients_at_once_is_recorded_once() {
            BatchBody body = Bodies.batch(IntStream.range(0, 50)
                    .mapToObj(i -> Bodies.row("并发" + i, "并发公司" + i % 7))
                    .toArray(RowBody[]::new));
            CyclicBarrier together = new CyclicBarrier(20);

            List<Integer> statuses = IntStream.range(0, 20)
                    .mapToObj(client -> CompletableFuture.supplyAsync(
                            () -> {
                                await(together);
                                return put("crowd:1", body).status();
                            },
                            command -> new Thread(command).start()))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();

            assertThat(statuses).containsOnly(200, 201).containsOnlyOnce(201);
            assertThat(head()).isEqualTo(before + 1 + 7 + 50);
        }

        @Test
        void keeps_every_text_as_printed() {
            RowBody row = new RowBody(
                    "REGISTRATION",
                    " ＡＩ“问答”\u3000助手 ",
                    "某某（北京）科技有限公司",
                    "北京市",
                    "Beijing-WenDa-20250101S0001",
                    "2025/6/30（补登）",
                    "约 70 亿",
                    "问答",
                    List.of("stray-character"),
                    new BatchBody.LocatorBody("已登记", "299"));
            put("verbatim:1", Bodies.batch(row));

            JsonNode filing = http.get("/api/v1/filings/verbatim:1:1?atLeast=" + head())
                    .json()
                    .get("filing");

            assertThat(filing.get("model").asString()).isEqualTo("ＡＩ“问答”\u3000助手");
            assertThat(filing.get("registrant").asString()).isEqualTo("某某（北京）科技有限公司");
            assertThat(filing.get("filedOn").asString()).isEqualTo("2025-06-30");
            assertThat(filing.get("filedOnPrinted").asString()).isEqualTo("2025/6/30（补登）");
            assertThat(filing.get("scale").get("verbatim").asString()).isEqualTo("约 70 亿");
            assertThat(filing.get("scale").get("kind").asString()).isEqualTo("APPROXIMATE");
            assertThat(filing.get("flags").toString()).isEqualTo("[\"late-entry\",\"stray-character\"]");
            assertThat(filing.get("locator").get("row").asString()).isEqualTo("299");
        }

        @Test
        void with_a_blank_company_is_recorded_as_unattributed() {
            put("blank:1", Bodies.batch(Bodies.row("甲", null), Bodies.row("乙", " ")));

            JsonNode batch =
                    http.get("/api/v1/batches/blank:1?atLeast=" + head()).json();
            JsonNode rows = http.get("/api/v1/filings?batch=blank:1").json().get("items");

            assertThat(batch.get("unattributed").asInt()).isEqualTo(2);
            assertThat(batch.get("companies").asInt()).isZero();
            assertThat(rows.get(0).get("companyId")).isNotEqualTo(rows.get(1).get("companyId"));
            assertThat(rows.get(0).get("flags").toString()).contains("company-blank");
        }

        @Test
        void finds_a_company_again_under_full_width_brackets_and_spaces() {
            put("names:1", Bodies.batch(Bodies.row("甲", "蚂蚁（杭州）技术有限公司")));
            put("names:2", Bodies.batch(Bodies.row("乙", "蚂蚁(杭州) 技术有限公司")));

            JsonNode first = http.get("/api/v1/filings/names:1:1?atLeast=" + head())
                    .json()
                    .get("filing");
            JsonNode second = http.get("/api/v1/filings/names:2:1").json().get("filing");

            assertThat(second.get("companyId")).isEqualTo(first.get("companyId"));
        }

        @Test
        void restates_filings_whose_numbers_it_lists() {
            put("restated:1", Bodies.batch(Bodies.row("甲", "甲", "Beijing-Jia-20240101", null)));
            BatchBody later = Bodies.batch(
                    Bodies.row("甲 2", "未见公司", "Beijing-Jia-20240101", "70亿"),
                    Bodies.row("乙", "乙", "Beijing-Yi-20240101", null));
            before = head();

            Reply recorded = put("restated:2", later);
            Reply repeated = put("restated:2", later);

            assertThat(recorded.status()).isEqualTo(201);
            assertThat(head()).as("announced, restated, named, filed").isEqualTo(before + 4);
            assertThat(repeated.status()).isEqualTo(200);
            for (Reply reply : List.of(recorded, repeated)) {
                assertThat(reply.json().get("filed").asInt()).isEqualTo(1);
                assertThat(reply.json().get("restated").asInt()).isEqualTo(1);
                assertThat(reply.position()).isEqualTo(before + 4);
            }
        }

        @Test
        void that_restates_a_filing_twice_in_two_batches_or_in_another_series_is_told_apart() {
            RowBody row = Bodies.row("甲", "甲", "Beijing-Thrice-20240101", null);
            RowBody registration = new RowBody(
                    "REGISTRATION", "甲", "甲", null, "Beijing-Thrice-20240101", null, null, null, null, null);
            put("thrice:1", Bodies.batch(row));

            assertThat(put("thrice:2", Bodies.batch(row)).json().get("restated").asInt())
                    .isEqualTo(1);
            assertThat(put("thrice:3", Bodies.batch(row)).json().get("restated").asInt())
                    .isEqualTo(1);
            assertThat(put("thrice:4", Bodies.batch(registration))
                            .json()
                            .get("filed")
                            .asInt())
                    .isEqualTo(1);
        }

        @Test
        void of_10_000_rows_is_taken() {
            RowBody[] rows = IntStream.range(0, 10_000)
                    .mapToObj(i -> Bodies.row("模型" + i, "大公司" + i % 3000, "Beijing-M" + i + "-20240101", "70亿"))
                    .toArray(RowBody[]::new);

            Reply reply = put("large:1", Bodies.batch(rows));

            assertThat(reply.status()).isEqualTo(201);
            assertThat(head()).isEqualTo(before + 1 + 3000 + 10_000);
            assertThat(IntStream.range(0, 6)
                            .anyMatch(i -> http.get("/api/v1/batches?atLeast=" + head())
                                            .status()
                                    == 200))
                    .as("other tests need not wait for all of it to be shown")
                    .isTrue();
        }
    }

    @Nested
    class ARefusal {

        private void refused(Reply reply, int status, String code) {
            assertThat(reply.status()).as(reply.body()).isEqualTo(status);
            assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
            assertThat(reply.json().get("code").asString()).isEqualTo(code);
            assertThat(reply.json().get("type").asString()).isEqualTo("/problems/" + code);
            assertThat(reply.json().get("title").asString()).isNotBlank();
            assertThat(head()).isEqualTo(before);
        }

        @Test
        void names_row_column_and_remedy_of_every_flaw_and_records_no_row() {
            BatchBody body = Bodies.batch(
                    Bodies.row("好", "好公司"),
                    new RowBody("FILLING", " ", "坏公司", null, null, "2024-02-30", null, null, null, null));

            Reply reply = http.put("/api/v1/batches/bad:1", body);

            refused(reply, 422, "batch.invalid");
            JsonNode errors = reply.json().get("errors");
            assertThat(errors).hasSize(3);
            for (JsonNode error : errors) {
                assertThat(error.get("row").asInt()).isEqualTo(2);
                assertThat(error.get("remedy").asString()).isNotBlank();
            }
            assertThat(errors.toString())
                    .contains("/rows/1/model", "/rows/1/filedOn", "/rows/1/series", "2024-02-30", "DEEP_SYNTHESIS");
            assertThat(http.get("/api/v1/batches/bad:1").status()).isEqualTo(404);
        }

        @Test
        void is_said_in_chinese_to_those_who_prefer_it() {
            BatchBody body = Bodies.batch(Bodies.row("", "公司"));

            Reply reply = http.put("/api/v1/batches/bad:1", body, "Accept-Language", "zh-CN,zh;q=0.9");

            assertThat(reply.json().get("title").asString()).isEqualTo("该批次无法按所提交的内容记录");
            assertThat(reply.json().get("errors").get(0).get("remedy").asString())
                    .isEqualTo("请填写“model”。");
        }

        @Test
        void of_many_rows_that_differs_in_one_cell_of_the_last_row_is_refused_and_repeated_is_not() {
            List<RowBody> rows = new ArrayList<>(IntStream.range(0, 300)
                    .mapToObj(i -> Bodies.row("大批" + i, "大批公司" + i % 7))
                    .toList());
            BatchBody body = Bodies.batch(rows.toArray(RowBody[]::new));
            put("large:1", body);
            before = head();
            rows.set(299, Bodies.row("大批其他", "大批公司" + 299 % 7));

            Reply differs = put("large:1", Bodies.with(body, rows));
            Reply repeated = put("large:1", body);

            refused(differs, 409, "batch.differs");
            assertThat(differs.json().toString()).contains("大批299", "大批其他");
            assertThat(repeated.status()).isEqualTo(200);
        }

        @Test
        void of_other_content_names_the_first_difference() {
            put("differs:1", Bodies.batch(Bodies.row("甲", "甲"), Bodies.row("乙", "乙")));
            before = head();

            Reply reply = put("differs:1", Bodies.batch(Bodies.row("甲", "甲"), Bodies.row("乙", "丙")));

            refused(reply, 409, "batch.differs");
            JsonNode error = reply.json().get("errors").get(0);
            assertThat(error.get("row").asInt()).isEqualTo(2);
            assertThat(error.get("column").asString()).isEqualTo("company");
            assertThat(reply.json().get("detail").asString()).contains("row 2", "乙", "丙");
        }

        @Test
        void of_other_content_names_the_first_difference_in_a_restated_row_too() {
            put("first:1", Bodies.batch(Bodies.row("甲", "甲", "Beijing-First-20240101", null)));
            put("second:1", Bodies.batch(Bodies.row("甲", "甲", "Beijing-First-20240101", "70亿")));
            before = head();

            Reply reply = put("second:1", Bodies.batch(Bodies.row("甲", "甲", "Beijing-First-20240101", "60亿")));

            refused(reply, 409, "batch.differs");
            JsonNode error = reply.json().get("errors").get(0);
            assertThat(error.get("column").asString()).isEqualTo("scale");
            assertThat(reply.json().get("detail").asString()).contains("row 1", "70亿", "60亿");
        }

        @Test
        void of_fewer_or_more_rows_names_the_row_or_the_number_of_rows() {
            BatchBody body = Bodies.batch(Bodies.row("甲", "甲"), Bodies.row("乙", "乙"));
            put("rows:1", body);
            before = head();

            refused(put("rows:1", Bodies.batch(Bodies.row("甲", "甲"))), 409, "batch.differs");
            refused(
                    put("rows:1", Bodies.batch(Bodies.row("甲", "甲"), Bodies.row("乙", "乙"), Bodies.row("丙", "丙"))),
                    409,
                    "batch.differs");
        }

        @Test
        void of_a_number_that_stands_twice_in_the_batch_names_the_row_that_holds_it() {
            Reply reply = put(
                    "twice:1",
                    Bodies.batch(
                            Bodies.row("甲", "甲", "Beijing-Two-20240101", null),
                            Bodies.row("乙", "乙", "Beijing-Two-20240101", null)));

            refused(reply, 409, "number.taken");
            assertThat(reply.json().get("detail").asString()).contains("twice:1:1");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "{\"source\":|400|body.unreadable",
                    "{\"sauce\":\"x\"}|400|body.unreadable",
                    "{\"rows\":{}}|400|body.unreadable",
                    "{\"rows\":[{\"model\":7}]}|400|body.unreadable",
                    "{\"announced\":{\"models\":\"many\"}}|400|body.unreadable",
                    "[]|400|body.unreadable",
                    "{}|422|batch.invalid",
                    "{\"rows\":[null]}|422|batch.invalid",
                    "{\"rows\":[{\"flags\":[null,\"A\"]}]}|422|batch.invalid",
                    "{\"rows\":[{\"model\":\"\\ud800\"}]}|422|batch.invalid",
                    "{\"rows\":[{\"model\":\"a\\u0000b\"}]}|422|batch.invalid",
                    "{\"url\":\"javascript:alert(1)\"}|422|batch.invalid",
                    "{\"announced\":{\"models\":-1}}|422|batch.invalid",
                })
        void of_content_that_is_no_batch_says_where(String body, int status, String code) {
            Reply reply = http.put("/api/v1/batches/shape:1", body);

            refused(reply, status, code);
        }

        @Test
        void of_a_field_that_is_not_known_points_to_it() {
            Reply reply = http.put("/api/v1/batches/shape:1", "{\"rows\":[{\"modle\":\"x\"}]}");

            JsonNode error = reply.json().get("errors").get(0);
            assertThat(error.get("pointer").asString()).isEqualTo("/rows/0/modle");
            assertThat(error.get("row").asInt()).isEqualTo(1);
        }

        @ParameterizedTest
        @CsvSource({"Upper", "a--b", "-a", "a b", "%2e%2e"})
        void of_a_bad_id_says_what_an_id_is(String id) {
            Reply reply = http.put("/api/v1/batches/" + id.replace(" ", "%20"), Bodies.batch(Bodies.row("甲", "甲")));

            assertThat(reply.status()).isIn(400, 404, 422);
            assertThat(head()).isEqualTo(before);
        }

        @Test
        void of_too_many_rows_or_bytes_takes_nothing() {
            BatchBody tooMany = Bodies.with(Bodies.batch(), Collections.nCopies(10_001, Bodies.row("甲", "甲")));
            byte[] tooLarge = ("{\"source\":\"" + "x".repeat(17 << 20) + "\"}").getBytes(StandardCharsets.UTF_8);

            refused(put("many:1", tooMany), 413, "batch.too-many-rows");
            refused(
                    http.put("/api/v1/batches/many:1", new String(tooLarge, StandardCharsets.UTF_8)),
                    413,
                    "body.too-large");
            refused(
                    http.putChunked("/api/v1/batches/many:1", () -> new ByteArrayInputStream(tooLarge)),
                    413,
                    "body.too-large");
        }

        @Test
        void of_another_format_or_method_is_a_problem_document_too() {
            Reply text = http.send(http.request("/api/v1/batches/x:1")
                    .header("Content-Type", "text/plain")
                    .PUT(BodyPublishers.ofString("x")));
            Reply delete = http.send(http.request("/api/v1/batches/x:1").DELETE());

            refused(text, 415, "content.unknown");
            refused(delete, 405, "method.unknown");
            refused(http.get("/api/v1/nowhere"), 404, "path.unknown");
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
