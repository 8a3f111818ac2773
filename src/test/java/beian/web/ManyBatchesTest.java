package beian.web;

import static org.assertj.core.api.Assertions.assertThat;

import beian.Http;
import beian.TrackerTest;
import beian.web.StorePages.Taken;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every page of a store with more batches than charts and tables have room for; the benchmarks time the same over 100,000 filings. */
@TrackerTest
class ManyBatchesTest {

    private static final int BATCHES = 70;
    private static final int ROWS = 30;
    private static final int LARGE = 150;
    private static final String[] WORDS = {"金融", "医疗", "教育", "政务"};
    private static final String[] REGIONS = {"北京市", "上海市", "广东省"};
    private static final String[] SCALES = {"70亿", "千亿级", "百亿级", "超千亿", ""};

    @LocalServerPort
    int port;

    @Test
    void no_page_breaks_off() {
        Http http = new Http(port);
        long position = 0;
        for (int batch = 1; batch <= BATCHES; batch++) {
            Http.Reply reply = http.put("/api/v1/batches/many:" + batch, batch(batch, batch == 1 ? LARGE : ROWS));
            assertThat(reply.status()).as(reply.body()).isEqualTo(201);
            position = reply.position();
        }
        String company = http.get("/api/v1/companies?limit=1&atLeast=" + position)
                .json()
                .at("/items/0/companyId")
                .asString();
        StorePages pages = new StorePages(http);
        List<Taken> taken = StorePages.addresses("many:1", "many:2:1", company, position / 2).stream()
                .map(address -> pages.ask(address, 0))
                .toList();
        assertThat(taken).allMatch(page -> page.status() == 200 && page.whole());
    }

    private static Map<String, Object> batch(int number, int rows) {
        List<Map<String, Object>> body = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            int n = number * LARGE + row;
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("series", row % 4 == 0 ? "REGISTRATION" : "FILING");
            one.put("model", WORDS[n % WORDS.length] + "大模型" + n);
            one.put("company", "示例" + n % 500 + "科技有限公司");
            one.put("region", REGIONS[n % REGIONS.length]);
            one.put("number", "Beijing-ShiLi" + n + "-20240101");
            one.put("filedOn", "2024-%02d-%02d".formatted(1 + n % 12, 1 + n % 28));
            if (!SCALES[n % SCALES.length].isEmpty()) {
                one.put("scale", SCALES[n % SCALES.length]);
            }
            body.add(one);
        }
        return Map.of(
                "source",
                "示例来源",
                "kind",
                "DELTA",
                "publishedOn",
                "202%d-%02d-%02d".formatted(4 + number / 40, 1 + number % 12, 1 + number % 28),
                "rows",
                body);
    }
}
