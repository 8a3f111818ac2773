package beian.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store that has more to do than it can is told from one that is away. */
class StoreFailureTest {

    /** The first connection takes a cold machine longer than the following ones. */
    private static final int PATIENCE_MILLISECONDS = 3_000;

    private static HikariDataSource pool(String url) {
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(url);
        pool.setMaximumPoolSize(1);
        pool.setConnectionTimeout(PATIENCE_MILLISECONDS);
        pool.setInitializationFailTimeout(-1);
        return new HikariDataSource(pool);
    }

    @Test
    void connections_that_are_all_in_use_make_it_busy(@TempDir Path folder) throws SQLException {
        try (HikariDataSource pool = pool("jdbc:sqlite:" + folder.resolve("store.db"));
                Connection taken = pool.getConnection()) {
            assertThat(taken.isValid(1)).isTrue();

            Throwable failure = new IllegalStateException(catchThrowable(pool::getConnection));

            assertThat(StoreFailure.reason(failure)).isPresent();
            assertThat(StoreFailure.isBusy(failure)).isTrue();
        }
    }

    @Test
    void a_database_to_which_none_can_be_made_is_away() {
        try (HikariDataSource pool = pool("jdbc:postgresql://127.0.0.1:1/nobody-listens")) {
            Throwable failure = new IllegalStateException(catchThrowable(pool::getConnection));

            assertThat(StoreFailure.reason(failure)).isPresent();
            assertThat(StoreFailure.isBusy(failure)).isFalse();
        }
    }
}
