package beian.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import beian.BeianTracker;
import beian.Http;
import beian.Http.Reply;
import beian.export.file.Listing;
import beian.filing.BatchBody.RowBody;
import beian.filing.Bodies;
import beian.platform.projection.Views;
import beian.platform.store.TestPostgres;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Exports over HTTP, on both stores; the samples and a batch that takes more than a page. */
class ExportsTest {

    private static final String EXPORTS = "/api/v1/exports/";
    private static final String LONG = "made:long";
    private static final int ROWS = Listing.PAGE + 500;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Map<Store, ConfigurableApplicationContext> RUNNING = new EnumMap<>(Store.class);

    enum Store {
        SQLITE,
        POSTGRES
    }

    @BeforeAll
    static void start(@TempDir Path folder) {
        RUNNING.put(Store.SQLITE, run("--beian.data-folder=" + folder));
        RUNNING.put(
                Store.POSTGRES,
                run("--spring.profiles.active=postgres", "--beian.postgres.url=" + TestPostgres.newDatabase()));
        for (Store store : Store.values()) {
            http(store).post("/api/v1/samples");
            record(store, LONG, ROWS);
        }
    }

    private static ConfigurableApplicationContext run(String... settings) {
        List<String> all = new ArrayList<>(List.of(settings));
        all.add("--server.port=0");
        return new SpringApplicationBuilder(BeianTracker.class)
                .properties("spring.main.banner-mode=off")
                .run(all.toArray(String[]::new));
    }

    @AfterAll
    static void stop() {
        RUNNING.values().forEach(ConfigurableApplicationContext::close);
    }

    private static int port(Store store) {
        return ((WebServerApplicationContext) RUNNING.get(store)).getWebServer().getPort();
    }

    private static Http http(Store store) {
        return new Http(port(store));
    }

    private static void record(Store store, String id, int rows) {
        RowBody[] bodies = IntStream.range(0, rows)
                .mapToObj(row -> Bodies.row("模型" + row, "公司" + row % 97, id + "-" + row + "-20240101", "70亿"))
                .toArray(RowBody[]::new);
        record(store, id, bodies);
    }

    private static void record(Store store, String id, RowBody... rows) {
        Reply recorded = http(store).put("/api/v1/batches/" + id, Bodies.batch(rows));
        assertThat(recorded.status()).as(recorded.body()).isEqualTo(201);
        http(store).get("/api/v1/batches?atLeast=" + recorded.position());
    }

    /** The items of a list, page by page, as of a position. */
    private static List<JsonNode> items(Store store, String list, String query) {
        List<JsonNode> items = new ArrayList<>();
        String next = "/api/v1/" + list + "?limit=1000&" + query;
        while (!next.isEmpty()) {
            Reply page = http(store).get(next);
            page.json().get("items").forEach(items::add);
            String link = page.header("Link");
            next = link.isEmpty() ? "" : link.substring(1, link.indexOf('>'));
        }
        return items;
    }

    private static List<JsonNode> lines(String ndjson) {
        return ndjson.lines().map(JSON::readTree).toList();
    }

    private static XSSFWorkbook xlsx(Store store, String query) throws IOException {
        try {
            byte[] body = HttpClient.newHttpClient()
                    .send(http(store).request(EXPORTS + query).build(), BodyHandlers.ofByteArray())
                    .body();
            return new XSSFWorkbook(new ByteArrayInputStream(body));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_ledger_has_a_row_for_every_line(Store store) {
        Reply csv = http(store).get(EXPORTS + "reconciliation.csv");
        JsonNode ledger = http(store)
                .get("/api/v1/reconciliation?knownAt=" + csv.position())
                .json();
        List<String> lines = new ArrayList<>();
        for (JsonNode account : ledger.get("accounts")) {
            for (JsonNode line : account.get("lines")) {
                lines.add(account.get("batchId").asString() + " "
                        + line.get("what").asString() + " "
                        + line.at("/announced/printed").asString() + " "
                        + line.at("/recorded/least").asInt() + " "
                        + line.get("state").asString() + " "
                        + line.at("/candidates/total").asInt());
            }
        }

        List<Map<String, String>> rows = Csv.rows(csv.body());
        assertThat(rows.stream()
                        .map(row -> row.get("batch_id") + " " + row.get("what") + " " + row.get("announced") + " "
                                + row.get("recorded_least") + " " + row.get("state") + " " + row.get("candidates")))
                .containsExactlyElementsOf(lines)
                .hasSizeGreaterThan(10)
                .contains("galaxy:batch-2 COMPANIES 10 11 EXPLICABLE 1");
        String only = "reconciliation.ndjson?batch=galaxy:batch-2&knownAt=" + csv.position();
        assertThat(lines(http(store).get(EXPORTS + only).body()).stream()
                        .map(row -> row.at("/account/batchId").asString() + " " + row.has("line")
                                + row.get("account").has("lines")))
                .hasSizeLessThan(rows.size())
                .containsOnly("galaxy:batch-2 truefalse");
        assertThat(http(store)
                        .get(EXPORTS + "reconciliation.csv?filedAt=2024-01-01")
                        .status())
                .isEqualTo(422);
    }

    @ParameterizedTest
    @EnumSource
    void every_format_has_the_rows_of_the_list_while_others_record(Store store) throws IOException {
        AtomicBoolean enough = new AtomicBoolean();
        CompletableFuture<Integer> load = CompletableFuture.supplyAsync(() -> {
            int batches = 0;
            while (!enough.get()) {
                record(store, "load:" + batches++, 5);
            }
            return batches;
        });

        Reply ndjson = http(store).get(EXPORTS + "filings.ndjson");
        Reply csv = http(store).get(EXPORTS + "filings.csv");
        enough.set(true);

        String then = "knownAt=" + ndjson.position();
        assertThat(lines(ndjson.body())).isEqualTo(items(store, "filings", then));
        List<Map<String, String>> rows = Csv.rows(csv.body());
        assertThat(rows).hasSize(Integer.parseInt(csv.header("Row-Count"))).hasSizeGreaterThan(ROWS);
        assertThat(rows.stream().map(row -> row.get("filing_id")))
                .containsExactlyElementsOf(items(store, "filings", "knownAt=" + csv.position()).stream()
                        .map(item -> item.get("filingId").asString())
                        .toList());
        assertThat(load.join()).isPositive();
    }

    @ParameterizedTest
    @EnumSource
    void filters_are_those_of_the_list(Store store) {
        String query = "batch=galaxy:batch-4&disclosure=FIGURE&filedTo=2024-12-31&q=%E5%A4%A7%E6%A8%A1%E5%9E%8B";
        List<JsonNode> items = items(store, "filings", query);

        Reply csv = http(store).get(EXPORTS + "filings.csv?" + query);

        assertThat(items).isNotEmpty();
        assertThat(Csv.rows(csv.body()).stream().map(row -> row.get("model")))
                .containsExactlyElementsOf(
                        items.stream().map(item -> item.get("model").asString()).toList());
        assertThat(lines(http(store)
                        .get(EXPORTS + "companies.ndjson?q=%E7%99%BE%E5%BA%A6")
                        .body()))
                .isEqualTo(items(store, "companies", "q=%E7%99%BE%E5%BA%A6"));
        assertThat(lines(http(store)
                        .get(EXPORTS + "timeline.ndjson?from=100&to=2000")
                        .body()))
                .isEqualTo(items(store, "timeline", "from=100&to=2000"));
        assertThat(lines(http(store).get(EXPORTS + "batches.ndjson").body()))
                .isEqualTo(List.copyOf(http(store).get("/api/v1/batches").json().values()));
    }

    /** Files are in the order of the log, so that a later one begins as an earlier one did. */
    @ParameterizedTest
    @ValueSource(strings = {"filings", "companies", "batches", "timeline", "scale-shift"})
    void parameters_are_those_of_the_list_except_for_paging_and_sorting(String list) {
        JsonNode paths = http(Store.SQLITE).get("/v3/api-docs").json().get("paths");
        String path = list.equals("scale-shift") ? "/api/v1/analytics/scale-shift" : "/api/v1/" + list;
        Set<String> wanted = parameters(paths.get(path));
        wanted.removeAll(Set.of("after", "limit", "sort"));
        wanted.addAll(Set.of("format", "bom", "notice"));

        assertThat(parameters(paths.get(EXPORTS + list + ".{format}"))).isEqualTo(wanted);
    }

    private static Set<String> parameters(JsonNode path) {
        Set<String> names = new TreeSet<>();
        path.at("/get/parameters")
                .forEach(parameter -> names.add(parameter.get("name").asString()));
        return names;
    }

    @Test
    void the_scale_shift_has_a_row_per_group_and_tier() {
        String query = "source=%E4%B8%AD%E5%9B%BD%E9%93%B6%E6%B2%B3%E8%AF%81%E5%88%B8&series=FILING";
        List<Map<String, String>> rows = Csv.rows(
                http(Store.SQLITE).get(EXPORTS + "scale-shift.csv?" + query).body());
        List<JsonNode> lines = lines(
                http(Store.SQLITE).get(EXPORTS + "scale-shift.ndjson?" + query).body());

        assertThat(rows).hasSize(16);
        assertThat(lines).hasSize(16).allMatch(line -> line.get("tiers").size() == 1);
        assertThat(rows.get(2))
                .containsEntry("batch_id", "galaxy:batch-1")
                .containsEntry("tier", "HUNDRED_BILLION")
                .containsEntry("count", "7")
                .containsEntry("share_of_disclosed", "0.875")
                .containsEntry("certain", "6");
    }

    /** Somebody may call a company or a model by a formula. */
    @ParameterizedTest
    @EnumSource
    void a_formula_that_was_recorded_stays_a_text(Store store) throws IOException {
        String formula = "=HYPERLINK(\"https://example.org\",\"x\")";
        record(store, "made:formula", Bodies.row(formula, "@SUM(A1)"));

        Map<String, String> filing = Csv.rows(http(store)
                        .get(EXPORTS + "filings.csv?batch=made:formula")
                        .body())
                .get(0);
        Map<String, String> company = Csv.rows(
                        http(store).get(EXPORTS + "companies.csv?q=@SUM").body())
                .get(0);
        JsonNode line = lines(http(store)
                        .get(EXPORTS + "filings.ndjson?batch=made:formula")
                        .body())
                .get(0);

        assertThat(filing).containsEntry("model", "'" + formula).containsEntry("registrant", "'@SUM(A1)");
        assertThat(company).containsEntry("name", "'@SUM(A1)");
        assertThat(line.get("model").asString()).isEqualTo(formula);
        try (XSSFWorkbook book = xlsx(store, "filings.xlsx?batch=made:formula")) {
            var cell = book.getSheetAt(0).getRow(1).getCell(5);
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getStringCellValue()).isEqualTo(formula);
        }
    }

    @Test
    void a_workbook_has_the_cells_of_the_csv_and_says_where_it_is_from() throws IOException {
        String query = "?batch=cac:2024-04&knownAt=2305";
        List<Map<String, String>> csv =
                Csv.rows(http(Store.SQLITE).get(EXPORTS + "filings.csv" + query).body());
        try (XSSFWorkbook book = xlsx(Store.SQLITE, "filings.xlsx" + query)) {
            Sheet sheet = book.getSheetAt(0);
            DataFormatter shown = new DataFormatter();

            assertThat(sheet.getLastRowNum()).isEqualTo(csv.size());
            for (int i = 0; i < csv.size(); i++) {
                List<String> cells = new ArrayList<>();
                for (int column = 0; column < csv.get(i).size() - 1; column++) {
                    cells.add(shown.formatCellValue(sheet.getRow(i + 1).getCell(column)));
                }
                assertThat(cells)
                        .isEqualTo(List.copyOf(csv.get(i).values())
                                .subList(0, csv.get(i).size() - 1));
            }
            String about = shown.formatCellValue(book.getSheetAt(1).getRow(2).getCell(1));
            assertThat(about)
                    .isEqualTo("http://127.0.0.1:" + port(Store.SQLITE) + EXPORTS
                            + "filings.xlsx?batch=cac:2024-04&knownAt=2305");
            assertThat(shown.formatCellValue(book.getSheetAt(1).getRow(5).getCell(1)))
                    .contains("不转载研报文字");
        }
    }

    @Test
    void headers_say_position_rows_query_description_and_notice() {
        Reply csv = http(Store.SQLITE).get(EXPORTS + "filings.csv?batch=galaxy:batch-4&bom=true&notice=true");

        assertThat(csv.header("Content-Type")).isEqualTo("text/csv;header=present;charset=UTF-8");
        assertThat(csv.header("Row-Count")).isEqualTo("14");
        assertThat(csv.header("Content-Location"))
                .isEqualTo(EXPORTS + "filings.csv?batch=galaxy:batch-4&knownAt=" + csv.position());
        assertThat(csv.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"beian-filings-galaxy-batch-4-" + csv.position() + ".csv\"");
        assertThat(csv.header("Data-Notice")).startsWith("Facts that official publications");
        assertThat(csv.body()).startsWith("\uFEFF# 日志位置 · Log position: " + csv.position() + "\r\n");
        String description = csv.header("Link").substring(1, csv.header("Link").indexOf('>'));
        JsonNode described = http(Store.SQLITE).get(description).json();
        assertThat(described.get("resources").get(0).get("path").asString())
                .isEqualTo("filings.csv?batch=galaxy:batch-4&knownAt=" + csv.position());
        String again = http(Store.SQLITE).get(csv.header("Content-Location")).body();
        assertThat(csv.body()).endsWith(again);
    }

    /** Blank is a region that no row has, and a parameter given twice is one text with a comma. */
    @ParameterizedTest
    @ValueSource(strings = {"region=", "region=a&region=b", "q=..", "q=%25%7B%7D%26%3D%2B", "series="})
    void the_pinned_address_leads_to_the_same_rows(String query) {
        Reply csv = http(Store.SQLITE).get(EXPORTS + "filings.csv?" + query);
        Reply again = http(Store.SQLITE).get(csv.header("Content-Location"));

        assertThat(csv.header("Content-Location")).contains(query.replace("..", "%2E%2E"));
        assertThat(again.body()).isEqualTo(csv.body());
        assertThat(again.header("Row-Count")).isEqualTo(csv.header("Row-Count"));
    }

    @Test
    void a_file_is_named_in_chinese_where_its_filter_is() {
        Reply csv = http(Store.SQLITE).get(EXPORTS + "filings.csv?region=%E5%8C%97%E4%BA%AC%E5%B8%82&knownAt=2305");

        assertThat(csv.header("Content-Disposition"))
                .endsWith("filename*=UTF-8''beian-filings-%E5%8C%97%E4%BA%AC%E5%B8%82-2305.csv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"filings.csv", "filings.ndjson", "filings.xlsx", "batches.csv", "datapackage.json"})
    void what_is_still_true_is_not_sent_again(String file) {
        Http http = http(Store.SQLITE);
        String address = EXPORTS + file + "?knownAt=40";
        Reply first = http.get(address);

        Reply again = http.get(address, "If-None-Match", first.header("ETag"));

        assertThat(first.status()).isEqualTo(200);
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(http.get(address + "&bom=true", "If-None-Match", first.header("ETag"))
                        .status())
                .isEqualTo(200);
        if (!file.endsWith("xlsx")) {
            assertThat(first.header("ETag")).startsWith("\"");
            assertThat(http.get(address).body()).isEqualTo(first.body());
        }
    }

    @Test
    void the_head_of_an_export_comes_without_its_rows() {
        Reply head = http(Store.SQLITE)
                .send(http(Store.SQLITE)
                        .request(EXPORTS + "filings.csv?batch=galaxy:batch-4")
                        .method("HEAD", BodyPublishers.noBody()));

        assertThat(head.status()).isEqualTo(200);
        assertThat(head.header("Row-Count")).isEqualTo("14");
        assertThat(head.header("ETag")).isNotEmpty();
        assertThat(head.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "filings.pdf 404",
                "filings.csv.exe 404",
                "filings.csv?series=XX 400",
                "filings.csv?bom=perhaps 400",
                "filings.csv?knownAt=99999999 422",
                "scale-shift.csv?publicAt=soon 400",
                "timeline.xlsx?to=99999999 422",
                "datapackage.json?knownAt=99999999 422"
            })
    void what_cannot_be_answered_is_refused_in_words(String asked) {
        Reply reply = http(Store.SQLITE).get(EXPORTS + asked.split(" ")[0], "Accept-Language", "zh");

        assertThat(reply.status()).isEqualTo(Integer.parseInt(asked.split(" ")[1]));
        assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(reply.json().get("remedy").asString()).isNotBlank();
        assertThat(reply.header("Content-Disposition")).doesNotContain("attachment");
    }

    /** A row of the second page that cannot be read: by then the first page is on its way. */
    @ParameterizedTest
    @EnumSource
    void an_export_that_fails_midway_cannot_be_taken_for_whole(Store store) {
        Views views = RUNNING.get(store).getBean(Views.class);
        String last = LONG + ":" + ROWS;
        views.live().database().write(jdbc -> jdbc.sql("update registry_filing set series = 'X' where filing_id = ?")
                .param(last)
                .update());
        try {
            for (String format : List.of("csv", "ndjson", "xlsx")) {
                assertThatThrownBy(() -> http(store).get(EXPORTS + "filings." + format + "?batch=" + LONG))
                        .as(format)
                        .isInstanceOf(UncheckedIOException.class);
            }
        } finally {
            views.live().database().write(jdbc -> jdbc.sql(
                            "update registry_filing set series = 'FILING' where filing_id = ?")
                    .param(last)
                    .update());
        }
    }
}
