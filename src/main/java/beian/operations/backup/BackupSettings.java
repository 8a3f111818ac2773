package beian.operations.backup;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Backups of the embedded store.
 *
 * @param backupFolder folder of the backups, made if missing; {@code backups} in the data folder unless set, which is lost
 *     together with the data when the disk is
 * @param backupsKept so many backups are kept; the oldest ones are deleted once a newer one is safe; at least 1
 * @param backupEvery how often a backup is taken by itself, at least {@code 1m}; not at all unless set
 */
@ConfigurationProperties("beian")
record BackupSettings(
        @Nullable Path backupFolder,
        @DefaultValue("7") int backupsKept,
        @Nullable Duration backupEvery) {

    private static final Duration SHORTEST = Duration.ofMinutes(1);

    BackupSettings {
        if (backupsKept < 1) {
            throw new IllegalArgumentException("beian.backups-kept must be at least 1");
        }
        if (backupEvery != null && backupEvery.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException("beian.backup-every must be at least 1m");
        }
    }
}
