package beian.platform.store;

import java.util.Arrays;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.exception.FlywayValidateException;

/** Makes a schema, or brings it up to date, unless another release or another application made it. */
final class Schema {

    private Schema() {}

    /**
     * Migrates.
     *
     * @param place what an operator would call it
     * @throws StoreUnusable if it is newer than this release, was changed by hand, or is not the tracker's
     */
    static void migrate(String place, FluentConfiguration configuration) {
        Flyway flyway = configuration.load();
        newer(flyway).ifPresent(version -> {
            throw new StoreUnusable(place + " was made by a newer release: its schema is of version " + version
                    + ", which this one does not know. Start that release again, or restore the backup from before the"
                    + " upgrade");
        });
        try {
            flyway.migrate();
        } catch (FlywayValidateException e) {
            throw new StoreUnusable(place + " does not have the schema that the tracker made in it", e);
        } catch (FlywayException e) {
            if (e.getErrorCode() == CoreErrorCode.NON_EMPTY_SCHEMA_WITHOUT_SCHEMA_HISTORY_TABLE) {
                throw new StoreUnusable(place + " belongs to another application");
            }
            throw e;
        }
    }

    /** Flyway by itself overlooks migrations that it has no script of. */
    private static Optional<String> newer(Flyway flyway) {
        return Arrays.stream(flyway.info().all())
                .filter(migration -> migration.getState() == MigrationState.FUTURE_SUCCESS
                        || migration.getState() == MigrationState.FUTURE_FAILED)
                .map(MigrationInfo::getVersion)
                .map(String::valueOf)
                .reduce((before, last) -> last);
    }
}
