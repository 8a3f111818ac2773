package beian.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A store of an earlier release is brought up to date with what is in it. */
class MigrationTest {

    private static final String FILED = """
            {"companyId":"c","filingId":"cac:2024-04:1","batchId":"cac:2024-04","row":1,"series":"FILING","model":"模型"}
            """;

    @Test
    void filings_of_sqlite_get_the_positions_of_their_events(@TempDir Path folder) {
        migrated("jdbc:sqlite:" + folder.resolve("events.db"), "sqlite");
    }

    @Test
    void filings_of_postgresql_get_the_positions_of_their_events() {
        migrated(TestPostgres.newDatabase(), "postgresql");
    }

    private static void migrated(String url, String dialect) {
        Flyway.configure()
                .dataSource(url, null, null)
                .locations("classpath:db/events/" + dialect)
                .target("3")
                .load()
                .migrate();
        JdbcClient jdbc = JdbcClient.create(new DriverManagerDataSource(url));
        append(jdbc, 1, "BatchAnnounced", "{\"batchId\":\"cac:2024-04\"}");
        append(jdbc, 2, "ModelFiled", FILED);
        jdbc.sql("insert into batch_directory (batch_id, fingerprint, position) values ('cac:2024-04', 'f', 2)")
                .update();
        jdbc.sql("insert into filing_directory (filing_id, company_id, series, number) values"
                        + " ('cac:2024-04:1', 'c', 'FILING', 'N-1')")
                .update();

        Flyway.configure()
                .dataSource(url, null, null)
                .locations("classpath:db/events/" + dialect)
                .load()
                .migrate();

        Map<String, Object> filing =
                jdbc.sql("select * from filing_directory").query().singleRow();
        assertThat(((Number) filing.get("position")).longValue()).isEqualTo(2);
        assertThat(filing.get("restates")).isNull();
        assertThat(filing.get("number")).isEqualTo("N-1");
    }

    private static void append(JdbcClient jdbc, int sequence, String type, String payload) {
        jdbc.sql("insert into DomainEventEntry (aggregateIdentifier, sequenceNumber, eventIdentifier, payload,"
                        + " payloadType, timeStamp) values ('s', ?, ?, ?, ?, '2026-01-01T00:00:00Z')")
                .params(
                        sequence,
                        "e" + sequence,
                        payload.getBytes(StandardCharsets.UTF_8),
                        "beian.filing.event." + type)
                .update();
    }
}
