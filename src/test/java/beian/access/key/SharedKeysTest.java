package beian.access.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import beian.access.Role;
import beian.platform.Rejected;
import beian.platform.store.SqliteStores;
import beian.platform.store.StoreSettings;
import beian.platform.store.Stores;
import beian.platform.store.TestPostgres;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.security.authentication.DisabledException;

/** Keys as several nodes see them. */
class SharedKeysTest {

    static List<Stores> stores() {
        return List.of(
                new SqliteStores(Path.of("target/test-data", UUID.randomUUID().toString())),
                Stores.of(new StoreSettings(
                        Path.of("."), new StoreSettings.Postgres(TestPostgres.newDatabase(), null, null))));
    }

    @ParameterizedTest
    @MethodSource("stores")
    void what_another_node_revokes_is_refused_within_seconds(Stores stores) {
        try (stores) {
            Keys here = new Keys(stores);
            Keys there = new Keys(stores);
            NewKey key = here.create("shared", Role.READER, null, "test");
            assertThat(there.check(key.shown())).isEqualTo(key.key());
            assertThat(here.revoke(key.key().id(), "test").isRevoked()).isTrue();
            assertThat(there.isAccepted(key.key().id()))
                    .as("believed for two seconds")
                    .isTrue();
            long deadline = System.nanoTime() + 5_000_000_000L;
            Optional<RuntimeException> refused = Optional.empty();
            while (refused.isEmpty() && System.nanoTime() < deadline) {
                refused = refusal(there, key);
                Thread.onSpinWait();
            }
            assertThat(refused).get().isInstanceOf(DisabledException.class);
            assertThatThrownBy(() -> here.revoke("nothing1", "test"))
                    .isInstanceOfSatisfying(
                            Rejected.class, why -> assertThat(why.code()).isEqualTo("access-key.unknown"));
        }
    }

    private static Optional<RuntimeException> refusal(Keys keys, NewKey key) {
        try {
            keys.check(key.shown());
            return Optional.empty();
        } catch (DisabledException e) {
            return Optional.of(e);
        }
    }

    @ParameterizedTest
    @MethodSource("stores")
    void of_nodes_that_start_at_once_one_makes_the_first_key(Stores stores) {
        try (stores) {
            long made = IntStream.range(0, 8)
                    .parallel()
                    .filter(i -> new Keys(stores)
                            .createFirst("first-operator", Role.OPERATOR, "first start")
                            .isPresent())
                    .count();
            assertThat(made).isEqualTo(1);
            assertThat(new Keys(stores).all()).hasSize(1);
        }
    }
}
