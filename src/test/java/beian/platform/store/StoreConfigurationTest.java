package beian.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import beian.TrackerTest;
import beian.platform.projection.Follower;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.SubscribingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** That Axon runs on our beans and not on the ones that it would choose by itself. */
@TrackerTest
class StoreConfigurationTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Stores stores;

    @Test
    void axon_runs_on_the_beans_declared_here() {
        assertThat(context.getBean(EventStorageEngine.class)).isInstanceOf(SplitEventStorage.class);
        assertThat(context.getBean(TokenStore.class)).isInstanceOf(SqliteTokenStore.class);
        assertThat(context.getBean(TransactionManager.class)).isSameAs(NoTransactionManager.instance());
        assertThat(context.getBean(CommandBus.class)).isInstanceOf(TurnCommandBus.class);
        assertThat(context.getBeansOfType(Serializer.class).values()).allMatch(Jackson3Serializer.class::isInstance);
        assertThat(context.getBeansOfType(DataSource.class)).isEmpty();
        assertThat(context.getBeanDefinitionNames())
                .noneMatch(name -> name.toLowerCase(Locale.ROOT).contains("xstream"));
        assertThat(context.getBeanDefinitionNames())
                .noneMatch(name -> name.toLowerCase(Locale.ROOT).contains("updatechecker"));
    }

    @Test
    void axon_feeds_no_projection_since_the_follower_does() {
        var processors = context.getBean(EventProcessingConfiguration.class).eventProcessors();

        assertThat(processors).containsOnlyKeys("registry", "timeline", "shift", "citation", "claim");
        assertThat(processors.values()).allMatch(SubscribingEventProcessor.class::isInstance);
        assertThat(context.getBean(Follower.class).isRunning()).isTrue();
    }

    @Test
    void a_replay_token_can_be_read_back() {
        Serializer serializer = context.getBean(Serializer.class);
        TrackingToken token = ReplayToken.createReplayToken(
                GapAwareTrackingToken.newInstance(7, Set.of()), GapAwareTrackingToken.newInstance(3, Set.of()));

        Object read = serializer.deserialize(serializer.serialize(token, byte[].class));

        assertThat(read).isEqualTo(token);
    }

    @Test
    void the_log_survives_power_loss_and_readers_cannot_write() {
        JdbcClient writer = JdbcClient.create(stores.events().writer());

        assertThat(writer.sql("pragma journal_mode").query(String.class).single())
                .isEqualTo("wal");
        assertThat(writer.sql("pragma synchronous").query(Integer.class).single())
                .as("FULL")
                .isEqualTo(2);
        assertThatThrownBy(() -> JdbcClient.create(stores.events().reader())
                        .sql("update live_views set generation = 9")
                        .update())
                .hasMessageContaining("readonly");
    }

    @Test
    void a_folder_has_one_owner(@TempDir Path folder) {
        Stores owner = new SqliteStores(folder);

        assertThatThrownBy(() -> new SqliteStores(folder)).isInstanceOf(IllegalStateException.class);
        owner.close();
        new SqliteStores(folder).close();
    }

    @Test
    void generations_are_listed_and_removed_with_their_files(@TempDir Path folder) {
        try (Stores own = new SqliteStores(folder)) {
            own.openViews(1).close();
            own.openViews(12).close();
            own.removeViews(1);

            assertThat(own.generations()).containsExactly(12);
            assertThat(folder.toFile().list((f, name) -> name.startsWith("views-1.")))
                    .isEmpty();
        }
    }
}
