package beian.contract;

import static org.assertj.core.api.Assertions.assertThat;

import beian.Http;
import beian.TrackerTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Requests made by chance out of the description: none fails in the server, takes long, or is refused in another way than by
 * a problem document that the description names.
 */
@TrackerTest
class FuzzTest {

    private static final long SEED = Long.getLong("fuzz.seed", 20_261_126);
    private static final int REQUESTS = Integer.getInteger("fuzz.requests", 1000);
    private static final int CLIENTS = 3;

    @Test
    void nothing_that_is_sent_breaks_it(@LocalServerPort int port) {
        Http http = new Http(port);
        http.post("/api/v1/samples");
        http.post("/api/v1/samples/claims");

        Fuzz.Report report = Fuzz.run(port, http.get("/v3/api-docs").json(), SEED, CLIENTS, REQUESTS);

        assertThat(report.complaints())
                .as("seed " + SEED + ", answers " + report.statuses())
                .isEmpty();
        assertThat(report.statuses().keySet()).containsAll(List.of(200, 201, 400, 404, 422));
        assertThat(report.statuses().get(200)).as("good requests").isGreaterThan(REQUESTS / 5);
    }
}
