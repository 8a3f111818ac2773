package beian.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A store that is not this release's is refused with a sentence, and left as it is. */
class ForeignStoreTest {

    private static final String OF_TOMORROW = "insert into flyway_schema_history (installed_rank, version, description,"
            + " type, script, checksum, installed_by, execution_time, success)"
            + " values (99, '99', 'of tomorrow', 'SQL', 'V99__of_tomorrow.sql', 1, 'tomorrow', 1, true)";

    @TempDir
    Path folder;

    private static JdbcClient sqlite(Path file) {
        return JdbcClient.create(new DriverManagerDataSource("jdbc:sqlite:" + file));
    }

    private Path events() {
        return folder.resolve("events.db");
    }

    private void assertRefused(String sentence) throws IOException {
        byte[] before = Files.readAllBytes(events());

        assertThatThrownBy(() -> new SqliteStores(folder))
                .isInstanceOf(StoreUnusable.class)
                .hasMessageContaining(sentence)
                .hasMessageContaining(events().toAbsolutePath().toString());
        assertThat(Files.readAllBytes(events())).isEqualTo(before);
    }

    @Test
    void a_file_that_is_no_database() throws IOException {
        Files.writeString(events(), "Dear diary,");

        assertRefused("no SQLite database");
    }

    @Test
    void the_database_of_another_application() throws IOException {
        sqlite(events()).sql("create table bookmark (address text)").update();

        assertRefused("another application");
    }

    @Test
    void one_of_another_application_that_uses_the_same_tool_for_its_schema() throws IOException {
        sqlite(events())
                .sql("create table flyway_schema_history (version text)")
                .update();
        sqlite(events()).sql("create table bookmark (address text)").update();

        assertRefused("another application");
    }

    @Test
    void a_schema_of_a_newer_release() {
        new SqliteStores(folder).close();
        sqlite(events()).sql(OF_TOMORROW).update();

        assertThatThrownBy(() -> new SqliteStores(folder))
                .isInstanceOf(StoreUnusable.class)
                .hasMessageContaining("newer release: its schema is of version 99");

        sqlite(events())
                .sql("delete from flyway_schema_history where version = '99'")
                .update();
        new SqliteStores(folder).close();
    }

    @Test
    void views_that_are_something_else() throws IOException {
        try (Stores stores = new SqliteStores(folder)) {
            Files.writeString(folder.resolve("views-1.db"), "Dear diary,");

            assertThatThrownBy(() -> stores.openViews(1)).hasMessageContaining("views-1.db");
        }
    }

    @Test
    void a_schema_of_a_newer_release_in_postgresql() {
        String url = TestPostgres.newDatabase();
        StoreSettings.Postgres settings = new StoreSettings.Postgres(url, null, null);
        new PostgresStores(settings).close();
        JdbcClient.create(new DriverManagerDataSource(url + (url.contains("?") ? "&" : "?") + "currentSchema=events"))
                .sql(OF_TOMORROW)
                .update();

        assertThatThrownBy(() -> new PostgresStores(settings))
                .isInstanceOf(StoreUnusable.class)
                .hasMessageContaining("Schema \"events\"")
                .hasMessageContaining("version 99");
    }
}
