package beian.platform.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** Axon's token store, shared by nodes that may start at the same moment and in containers with the same name. */
final class PostgresTokenStore extends JdbcTokenStore {

    /** A node that has not said for so long that it is processing is taken for dead. */
    private static final Duration CLAIM_TIMEOUT = Duration.ofSeconds(6);

    private final ConnectionProvider connections;

    PostgresTokenStore(ConnectionProvider connections, Serializer serializer) {
        super(JdbcTokenStore.builder()
                .connectionProvider(connections)
                .serializer(serializer)
                .nodeId(UUID.randomUUID().toString())
                .claimTimeout(CLAIM_TIMEOUT));
        this.connections = connections;
    }

    /** Does nothing if another node was faster. */
    @Override
    public void initializeTokenSegments(String processor, int segments, @Nullable TrackingToken first) {
        try (Connection connection = connections.getConnection();
                PreparedStatement lock =
                        connection.prepareStatement("lock table TokenEntry in share row exclusive mode")) {
            lock.execute();
        } catch (SQLException e) {
            throw new UnableToClaimTokenException("The tokens cannot be locked", e);
        }
        if (fetchSegments(processor).length == 0) {
            super.initializeTokenSegments(processor, segments, first);
        }
    }
}
