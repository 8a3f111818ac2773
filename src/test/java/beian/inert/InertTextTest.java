package beian.inert;

import static org.assertj.core.api.Assertions.assertThat;

import beian.EventSource;
import beian.EventSource.Event;
import beian.Http;
import beian.Http.Reply;
import beian.TrackerTest;
import beian.web.Chromium;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/**
 * Script, formulas and control characters, sent to every text field of the API, to every form and in files, are inert on every
 * page, export and feed. What fields there are is read from the description and from the pages, so that a new one is among them.
 */
@TrackerTest
@TestInstance(Lifecycle.PER_CLASS)
class InertTextTest {

    private static final String PREVIEWS = "/api/v1/intake/previews";
    private static final byte[] FILE = ("模型名称,备案单位,=1+1<x-hostile></x-hostile>\n\"" + quoted(Hostile.SCRIPT) + "\",\""
                    + "=2+2\u202e<x-hostile>" + "\",\"" + Hostile.FORMULA_TEXT + "\"\n")
            .getBytes(StandardCharsets.UTF_8);

    private static final int FEW = 16;

    private int port;
    private Http http;
    private JsonNode description;
    private Everywhere sent;
    private String preview;
    private Pages pages;

    private static String quoted(String text) {
        return text.replace("\"", "\"\"");
    }

    @BeforeAll
    void send(@LocalServerPort int port) {
        this.port = port;
        this.http = new Http(port);
        this.description = http.get("/v3/api-docs").json();
        http.post("/api/v1/samples");
        http.post("/api/v1/samples/claims");
        Reply upload = http.upload(PREVIEWS, Hostile.SCRIPT.replace("\"", "%22") + ".csv", FILE);
        preview = upload.header("Location");
        assertThat(http.get(preview + "/progress").body()).contains("READY");
        Map<String, String> addresses = new HashMap<>();
        addresses.put("/api/v1/intake/previews/{previewId}", preview);
        sent = new Everywhere(http, description, addresses).send();
        http.get("/api/v1/batches?atLeast="
                + http.get("/api/v1/projections").json().get("head").asLong());
        pages = new Pages(http, "en").visit(beginnings()).sendForms();
    }

    /** Every kind of page that a hostile text can be on. */
    private List<String> beginnings() {
        List<String> beginnings =
                new ArrayList<>(List.of("/", "/audit", "/operations", "/record", "/claims/new", "/sign-in"));
        beginnings.add(preview.replace(PREVIEWS, "/record"));
        http.get("/api/v1/batches").json().forEach(batch -> {
            String id = batch.get("batchId").asString();
            if (id.startsWith("inert:")) {
                beginnings.add("/batches/" + id);
                beginnings.add("/filings/" + id + ":1");
            }
        });
        http.get("/api/v1/claims")
                .json()
                .path("items")
                .forEach(claim ->
                        beginnings.add("/claims/" + claim.get("claimId").asString()));
        http.get("/api/v1/companies?limit=200&q=hostile")
                .json()
                .path("items")
                .forEach(company ->
                        beginnings.add("/companies/" + company.get("companyId").asString()));
        return beginnings;
    }

    @Test
    void every_text_field_was_sent_to_and_none_broke_the_tracker() {
        assertThat(sent.failures()).isEmpty();
        assertThat(sent.answers()).hasSizeGreaterThan(80);
        assertThat(sent.answers().entrySet().stream()
                        .filter(field -> field.getValue().stream().anyMatch(status -> status < 300))
                        .map(Map.Entry::getKey))
                .contains(
                        "put /api/v1/batches/{batchId} /source",
                        "put /api/v1/batches/{batchId} /rows/0/model",
                        "put /api/v1/batches/{batchId} /rows/0/company",
                        "put /api/v1/claims/{claimId} /statement/zh",
                        "patch /api/v1/intake/previews/{previewId} /heads/0/source",
                        "post /api/v1/companies/{companyId}/identifiers /holder",
                        "post /api/v1/filings/{filingId}/corrections /value",
                        "post /api/v1/filings/{filingId}/corrections /evidence/note");
    }

    @Test
    void pages_show_them_as_texts() {
        pages.ask(List.of("q", "knownAt", "publicAt", "filedAt", "lang", "before", "message"));

        assertThat(pages.complaints()).isEmpty();
        assertThat(pages.showing()).contains("/", "/batches/*", "/filings/*", "/companies/*", "/claims/*", "/timeline");
        Pages chinese = new Pages(http, "zh").visit(beginnings().subList(0, FEW));
        assertThat(chinese.complaints()).isEmpty();
    }

    @Test
    void exports_and_feeds_hold_them_as_texts() {
        Files files = new Files(http);
        for (String path : description.get("paths").propertyNames()) {
            if (path.startsWith("/api/v1/exports/") && path.contains("{format}")) {
                List.of("csv", "ndjson", "xlsx").forEach(format -> files.check(path.replace("{format}", format)));
            }
        }
        files.check("/api/v1/exports/log");
        files.check("/feeds/all.atom");
        files.check("/feeds/batches/inert:1.atom");
        pages.files().stream().filter(file -> !file.contains("/exports/")).forEach(files::check);

        assertThat(files.complaints()).isEmpty();
        assertThat(files.showing()).isGreaterThan(20);
    }

    @Test
    void the_stream_keeps_its_events_apart() {
        long head = http.get("/api/v1/projections").json().get("head").asLong();
        try (EventSource source = EventSource.open(port, "/api/v1/events/stream?from=1")) {
            List<Event> events = source.upTo(head);

            assertThat(events)
                    .extracting(Event::id)
                    .isEqualTo(LongStream.rangeClosed(1, head).boxed().toList());
            assertThat(events).noneMatch(event -> event.type().equals("hostile"));
            assertThat(events).anyMatch(event -> event.json().toString().contains("x-hostile"));
        }
    }

    @Test
    void a_browser_runs_none_of_them() {
        try (Chromium browser = Chromium.start(port)) {
            for (String address : beginnings().stream().distinct().limit(FEW).toList()) {
                Page page = browser.visit(Chromium.Visitor.ENGLISH, address);
                assertThat(page.evaluate("typeof window.hostile")).as(address).isEqualTo("undefined");
                assertThat(browser.complaints()).as(address).isEmpty();
                browser.closeWindows();
            }
        }
    }
}
