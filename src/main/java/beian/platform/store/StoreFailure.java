package beian.platform.store;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Tells a store that cannot be used at the moment from a mistake in the code, however deep the cause lies. */
final class StoreFailure {

    private static final Set<SQLiteErrorCode> SQLITE = Set.of(
            SQLiteErrorCode.SQLITE_FULL,
            SQLiteErrorCode.SQLITE_READONLY,
            SQLiteErrorCode.SQLITE_IOERR,
            SQLiteErrorCode.SQLITE_CANTOPEN,
            SQLiteErrorCode.SQLITE_BUSY,
            SQLiteErrorCode.SQLITE_LOCKED,
            SQLiteErrorCode.SQLITE_PERM,
            SQLiteErrorCode.SQLITE_CORRUPT,
            SQLiteErrorCode.SQLITE_NOTADB);

    /**
     * Connection lost, no resources (disk full), operator has intervened (server stops or starts), system error, and
     * read-only transaction, as the appendix "PostgreSQL Error Codes" of its manual names them.
     */
    private static final List<String> SQL_STATES = List.of("08", "53", "57P", "58", "25006");

    /** HikariCP's only word, without a state, for a connection that it took away because it broke. */
    private static final String CLOSED_BY_POOL = "Connection is closed";

    private StoreFailure() {}

    /** Why the store cannot be used; absent if the failure says nothing of the kind. */
    static Optional<String> reason(Throwable failure) {
        return causes(failure)
                .filter(StoreFailure::isStore)
                .reduce((outer, deeper) -> deeper) // the deepest says most
                .map(Throwable::getMessage);
    }

    /** Whether every connection of a pool was in use for too long; where the database is to blame, the pool names its failure. */
    static boolean isBusy(Throwable failure) {
        return causes(failure)
                .anyMatch(cause -> cause instanceof SQLTransientConnectionException && cause.getCause() == null);
    }

    /** The failure itself, and what led to it. */
    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, cause -> cause == cause.getCause() ? null : cause.getCause());
    }

    /** A connection that broke under a transaction says no more than that it is closed; so the transaction says it. */
    private static boolean isStore(Throwable cause) {
        return cause instanceof SQLException sql
                ? isStore(sql)
                : cause instanceof TransactionSystemException || cause instanceof CannotCreateTransactionException;
    }

    private static boolean isStore(SQLException failure) {
        return failure instanceof SQLiteException sqlite
                ? SQLITE.contains(primary(sqlite.getResultCode()))
                : failure instanceof SQLTransientConnectionException
                        || failure instanceof SQLNonTransientConnectionException
                        || failure instanceof SQLRecoverableException
                        || CLOSED_BY_POOL.equals(failure.getMessage())
                        || isStore(failure.getSQLState());
    }

    private static boolean isStore(@Nullable String state) {
        return state != null && SQL_STATES.stream().anyMatch(state::startsWith);
    }

    /** Extended codes carry the primary one in their lowest byte. */
    private static SQLiteErrorCode primary(SQLiteErrorCode code) {
        return SQLiteErrorCode.getErrorCode(code.code & 0xff);
    }
}
