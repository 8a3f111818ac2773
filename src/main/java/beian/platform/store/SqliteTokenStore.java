package beian.platform.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.serialization.Serializer;

/** Axon's token store without {@code FOR UPDATE}, which SQLite does not know: its writer is alone anyway. */
final class SqliteTokenStore extends JdbcTokenStore {

    SqliteTokenStore(ConnectionProvider connections, Serializer serializer) {
        super(JdbcTokenStore.builder().connectionProvider(connections).serializer(serializer));
    }

    @Override
    protected PreparedStatement select(Connection connection, String processor, int segment, boolean forUpdate)
            throws SQLException {
        return super.select(connection, processor, segment, false);
    }
}
