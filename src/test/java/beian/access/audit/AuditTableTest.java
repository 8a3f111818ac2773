package beian.access.audit;

import static org.assertj.core.api.Assertions.assertThat;

import beian.platform.store.SqliteStores;
import beian.platform.store.StoreSettings;
import beian.platform.store.Stores;
import beian.platform.store.TestPostgres;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AuditTableTest {

    static List<Stores> stores() {
        return List.of(
                new SqliteStores(Path.of("target/test-data", UUID.randomUUID().toString())),
                Stores.of(new StoreSettings(
                        Path.of("."), new StoreSettings.Postgres(TestPostgres.newDatabase(), null, null))));
    }

    private static AuditEntry entry(String who, Long position) {
        return entry(who, position, "2026-01-01T08:00:00Z");
    }

    private static AuditEntry entry(String who, Long position, String at) {
        return new AuditEntry(0, at, who, null, "::1", "PUT", "/api/v1/batches/{batchId}", "/x", 201, position);
    }

    @ParameterizedTest
    @MethodSource("stores")
    void entries_are_kept_and_paged_from_the_newest(Stores stores) {
        try (stores) {
            AuditTable table = new AuditTable(stores.events());
            table.add(List.of(entry("a", 1L), entry("b", null), entry("a", 3_000_000_000L)));
            List<AuditEntry> all = table.newestFirst(Long.MAX_VALUE, null, 10);
            assertThat(all).extracting(AuditEntry::who).containsExactly("a", "b", "a");
            assertThat(all).extracting(AuditEntry::position).containsExactly(3_000_000_000L, null, 1L);
            assertThat(table.newestFirst(all.get(0).id(), "a", 10))
                    .singleElement()
                    .extracting(AuditEntry::position)
                    .isEqualTo(1L);
            assertThat(table.newestFirst(all.get(0).id(), null, 1))
                    .extracting(AuditEntry::who)
                    .containsExactly("b");
        }
    }

    @ParameterizedTest
    @MethodSource("stores")
    void what_was_kept_long_enough_is_forgotten_and_nothing_else(Stores stores) {
        try (stores) {
            AuditTable table = new AuditTable(stores.events());
            table.add(Collections.nCopies(1500, entry("old", null, "2024-01-31T23:59:59.999Z")));
            table.add(List.of(entry("new", null, "2024-02-01T00:00:00Z")));

            assertThat(table.forgetBefore(Instant.parse("2024-02-01T00:00:00Z")))
                    .isEqualTo(1500);
            assertThat(table.newestFirst(Long.MAX_VALUE, null, 10))
                    .extracting(AuditEntry::who)
                    .containsExactly("new");
            assertThat(table.forgetBefore(Instant.parse("2024-02-01T00:00:00Z")))
                    .isZero();
        }
    }
}
