package beian.platform.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.serialization.Serializer;

/**
 * Axon's token store without {@code FOR UPDATE}, which SQLite does not know: its writer is alone anyway. Its
 * node has one name for ever, because only one process may use the folder: after a crash the tokens are its own at once.
 */
final class SqliteTokenStore extends JdbcTokenStore {

    SqliteTokenStore(ConnectionProvider connections, Serializer serializer) {
        super(JdbcTokenStore.builder()
                .connectionProvider(connections)
                .serializer(serializer)
                .nodeId("embedded"));
    }

    @Override
    protected PreparedStatement select(Connection connection, String processor, int segment, boolean forUpdate)
            throws SQLException {
        return super.select(connection, processor, segment, false);
    }
}
