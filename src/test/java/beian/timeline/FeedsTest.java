package beian.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import beian.Http;
import beian.Http.Reply;
import beian.TrackerTest;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** The feeds over HTTP, and the three time axes of the timeline, over the bundled samples. */
@TrackerTest
class FeedsTest {

    private static final String TIMELINE = "/api/v1/timeline";
    private Http http;
    private String base;

    @BeforeEach
    void record_the_samples(@LocalServerPort int port) {
        http = new Http(port);
        base = "http://127.0.0.1:" + port;
        http.post("/api/v1/samples");
        long head = http.get("/api/v1/projections").json().get("head").asLong();
        assertThat(http.get("/api/v1/batches?atLeast=" + head).status()).isEqualTo(200);
    }

    private static Document read(Reply feed) throws IOException, SAXException, ParserConfigurationException {
        assertThat(feed.status()).as(feed.body()).isEqualTo(200);
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(feed.body())));
    }

    private static List<String> ids(Document feed) {
        List<String> ids = new ArrayList<>();
        NodeList entries = feed.getElementsByTagName("entry");
        for (int i = 0; i < entries.getLength(); i++) {
            ids.add(((Element) entries.item(i))
                    .getElementsByTagName("id")
                    .item(0)
                    .getTextContent());
        }
        return ids;
    }

    private static String link(Document feed, String rel) {
        NodeList links = feed.getElementsByTagName("link");
        for (int i = 0; i < links.getLength(); i++) {
            Element link = (Element) links.item(i);
            if (link.getParentNode().getNodeName().equals("feed")
                    && link.getAttribute("rel").equals(rel)) {
                return link.getAttribute("href");
            }
        }
        return "";
    }

    @Test
    void pages_lead_from_the_newest_entry_of_a_batch_to_its_oldest() throws Exception {
        long total = http.get(TIMELINE + "?limit=1&batch=cac:2024-08")
                .json()
                .get("total")
                .asLong();
        List<String> seen = new ArrayList<>();
        String next = base + "/feeds/batches/cac:2024-08.atom";
        while (!next.isEmpty()) {
            Document page = read(http.get(next.substring(base.length())));
            assertThat(link(page, "self")).isEqualTo(next);
            assertThat(link(page, "alternate")).isEqualTo(base + "/batches/cac:2024-08");
            assertThat(ids(page)).hasSizeLessThanOrEqualTo(50);
            seen.addAll(ids(page));
            next = link(page, "next");
        }

        List<String> expected = new ArrayList<>();
        http.get(TIMELINE + "?limit=1000&batch=cac:2024-08")
                .json()
                .get("items")
                .forEach(entry -> expected.add(
                        0, "tag:localhost,2026:log/" + entry.get("position").asLong()));
        assertThat(seen).hasSize(Math.toIntExact(total)).isEqualTo(expected);
    }

    @Test
    void speaks_the_language_that_is_asked_for_and_is_cached_by_it() throws Exception {
        Reply english = http.get("/feeds/all.atom");
        Reply chinese = http.get("/feeds/all.atom", "Accept-Language", "zh-CN");

        assertThat(english.header("Content-Type")).isEqualTo("application/atom+xml;charset=UTF-8");
        assertThat(english.header("Vary")).contains("Accept-Language");
        assertThat(english.header("Last-Modified")).isEmpty();
        assertThat(read(english).getElementsByTagName("title").item(1).getTextContent())
                .contains(" published batch ");
        assertThat(read(chinese).getElementsByTagName("title").item(1).getTextContent())
                .contains("公布批次");
        assertThat(read(http.get("/feeds/all.atom?lang=zh"))
                        .getDocumentElement()
                        .getAttribute("xml:lang"))
                .isEqualTo("zh-CN");
        assertThat(ids(read(chinese))).isEqualTo(ids(read(english))).hasSize(50);
        assertThat(english.header("ETag")).startsWith("\"").isNotEqualTo(chinese.header("ETag"));
        assertThat(http.get("/feeds/all.atom", "If-None-Match", english.header("ETag"))
                        .status())
                .isEqualTo(304);
        assertThat(http.get("/feeds/all.atom", "If-None-Match", english.header("ETag"), "Accept-Language", "zh")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void pages_name_their_feeds_and_what_is_unknown_has_none() {
        String company = "f5c6dd6d-fdaf-5c24-b8c7-34131fdd4e4b";
        assertThat(http.get("/companies/" + company).body())
                .contains("href=\"/feeds/all.atom\"", "href=\"/feeds/companies/" + company + ".atom\"");
        assertThat(http.get("/batches/galaxy:batch-1").body()).contains("href=\"/feeds/batches/galaxy:batch-1.atom\"");
        Reply unknown = http.get("/feeds/batches/none:1.atom", "Accept", "application/atom+xml");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.json().get("code").asString()).isEqualTo("batch.unknown");
        assertThat(http.get("/feeds/companies/x.atom").json().get("code").asString())
                .isEqualTo("company.unknown");
        assertThat(http.get("/feeds/all.atom?before=x").status()).isEqualTo(400);
    }

    @Test
    void the_timeline_narrows_to_what_was_recorded_published_and_filed_by_then() {
        long all = total("?limit=1");
        assertThat(total("?knownAt=60")).isEqualTo(60);
        assertThat(total("?knownAt=60&to=40")).isEqualTo(40);
        assertThat(total("?knownAt=2020-01-01T00:00:00Z")).isZero();
        assertThat(http.get(TIMELINE + "?knownAt=soon").status()).isEqualTo(400);
        long certainly = total("?publicAt=2024-01-30");
        assertThat(certainly).isLessThan(total("?publicAt=2024-01-30&certainty=POSSIBLY"));
        assertThat(total("?publicAt=2024-01-31")).isEqualTo(total("?publicAt=2024-01-30&certainty=POSSIBLY"));
        assertThat(total("?batch=galaxy:batch-1&filedAt=2023-08-15"))
                .as("the announcement, companies and filings without a date")
                .isLessThan(total("?batch=galaxy:batch-1&filedAt=2023-08-31"));
        assertThat(total("?batch=galaxy:batch-1&filedAt=2023-08-15&certainty=POSSIBLY"))
                .isEqualTo(total("?batch=galaxy:batch-1"));
        assertThat(total("?filedAt=9998-12-31")).isEqualTo(all);
    }

    private long total(String query) {
        Reply reply = http.get(TIMELINE + query);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.json().get("total").asLong();
    }
}
