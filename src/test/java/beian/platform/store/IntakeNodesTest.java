package beian.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import beian.Http.Reply;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A file that is sent to one node is looked at, decided about and recorded at another. */
class IntakeNodesTest {

    private static final byte[] FILE = """
            序号,属地,模型名称,备案单位,备案编号,备案时间
            1,北京市,甲模型,甲（北京）科技有限公司,Beijing-Jia-202401010001,2024/1/1
            2,江苏省,乙模型,司珠海读书郎软件科技有限公司,Beijing-Yi-202401010002,2024/1/1（补登）
            """.getBytes(StandardCharsets.UTF_8);
    private static final Map<String, Object> HEAD =
            Map.of("batchId", "nodes:1", "source", "示例", "kind", "DELTA", "publishedOn", "2024-02-01");

    private static Node sent;
    private static Node other;

    @BeforeAll
    static void start() {
        String database = TestPostgres.newDatabase();
        sent = Node.onPostgres(database);
        other = Node.onPostgres(database);
    }

    @AfterAll
    static void stop() {
        sent.stop();
        other.stop();
    }

    @Test
    void any_node_goes_on_with_a_preview() {
        String preview =
                sent.http().upload("/api/v1/intake/previews", "list.csv", FILE).header("Location");
        Node.await(Duration.ofSeconds(30), () -> other.get(preview).body().contains("\"READY\""));

        Reply changed =
                other.http().patch(preview, Map.of("heads", List.of(HEAD), "accepted", List.of("stray-character")));
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        assertThat(sent.get(preview).body()).contains("\"NEW\":2", "prefix-region-mismatch", "late-entry");

        Reply recorded = other.http().post(preview + "/record");
        assertThat(recorded.status()).as(recorded.body()).isEqualTo(201);
        Reply again = sent.http().post(preview + "/record");
        assertThat(again.status()).as(again.body()).isEqualTo(200);

        String batch = sent.get("/api/v1/batches/nodes:1?atLeast=" + recorded.position())
                .body();
        String hash = batch.replaceAll("(?s).*\"file\":\"([0-9a-f]+)\".*", "$1");
        assertThat(sent.http().bytes("/api/v1/files/" + hash)).isEqualTo(FILE);
        assertThat(sent.get("/api/v1/filings?batch=nodes:1").body())
                .contains("\"珠海读书郎软件科技有限公司\"", "\"repaired\"", "2024/1/1（补登）");
    }
}
