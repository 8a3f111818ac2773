package beian.access.visit;

import static org.assertj.core.api.Assertions.assertThat;

import beian.access.Role;
import beian.access.Visitor;
import beian.platform.store.SqliteStores;
import beian.platform.store.StoreSettings;
import beian.platform.store.Stores;
import beian.platform.store.TestPostgres;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class VisitTableTest {

    private static final Instant BEGAN = Instant.parse("2026-01-01T08:00:00Z");

    static List<Stores> stores() {
        return List.of(
                new SqliteStores(Path.of("target/test-data", UUID.randomUUID().toString())),
                Stores.of(new StoreSettings(
                        Path.of("."), new StoreSettings.Postgres(TestPostgres.newDatabase(), null, null))));
    }

    @ParameterizedTest
    @MethodSource("stores")
    void visits_are_kept_seen_and_forgotten(Stores stores) {
        try (stores) {
            VisitTable table = new VisitTable(stores.events());
            Visitor recorder = new Visitor("a", Role.RECORDER, "k");
            Visitor nobody = new Visitor("oidc:b", null, null);
            table.add("1", new Visit(recorder, BEGAN, BEGAN));
            table.add("2", new Visit(nobody, BEGAN, BEGAN));
            assertThat(table.find("2")).contains(new Visit(nobody, BEGAN, BEGAN));
            table.see("1", BEGAN.plusSeconds(90));
            assertThat(table.find("1")).contains(new Visit(recorder, BEGAN, BEGAN.plusSeconds(90)));
            table.removeOver(BEGAN.plusSeconds(60), BEGAN.minusSeconds(60));
            assertThat(table.find("2")).isEmpty();
            assertThat(table.find("1")).isPresent();
            table.removeOver(BEGAN, BEGAN.plusSeconds(1));
            assertThat(table.find("1")).as("however busy").isEmpty();
        }
    }
}
