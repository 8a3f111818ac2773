package beian.operations.backup;

import beian.platform.store.StoreSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The files of the backups. Their names say when they were begun and how far they reach, so nothing else need be kept. */
@Component
class BackupFolder {

    private static final Pattern NAME = Pattern.compile("beian-(\\d{8}T\\d{9}Z)-(\\d{1,18})\\.db");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS'Z'").withZone(ZoneOffset.UTC);
    /** Of a file that is being written, or that was when the process ended. */
    private static final String UNFINISHED = ".part";

    private final Path folder;
    private final int kept;

    BackupFolder(BackupSettings settings, StoreSettings store) {
        Path chosen = settings.backupFolder();
        this.folder = chosen == null ? store.dataFolder().resolve("backups") : chosen;
        this.kept = settings.backupsKept();
    }

    /** All that are finished, the newest first; none if the folder is not there. */
    List<Backup> newestFirst() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        return list().stream()
                .map(BackupFolder::backup)
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Backup::name).reversed())
                .toList();
    }

    /** Where the next backup is to be written; left-overs of earlier ones are removed. */
    Path unfinished() throws IOException {
        Files.createDirectories(folder);
        for (Path file : list()) {
            if (file.getFileName().toString().endsWith(UNFINISHED)) {
                Files.delete(file);
            }
        }
        return folder.resolve("beian-backup" + UNFINISHED);
    }

    /** Gives a whole and checked backup its name, once it is on the disk, and deletes the oldest ones. */
    Backup finish(Path unfinished, Instant begun, long position) throws IOException {
        Path named = folder.resolve("beian-" + TIME.format(begun) + "-" + position + ".db");
        try (FileChannel content = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
            content.force(true);
        }
        Files.move(unfinished, named, StandardCopyOption.ATOMIC_MOVE);
        try (FileChannel names = FileChannel.open(folder)) {
            names.force(true); // or the name might not outlast a power failure
        }
        for (Backup old : newestFirst().stream().skip(kept).toList()) {
            Files.deleteIfExists(folder.resolve(old.name()));
        }
        return backup(named).get(0);
    }

    private List<Path> list() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of the backups cannot be read", e);
        }
    }

    /** Empty for a file that is no backup of ours. */
    private static List<Backup> backup(Path file) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        return name.matches()
                ? List.of(new Backup(
                        name.group(),
                        Long.parseLong(name.group(2)),
                        file.toFile().length(),
                        Instant.from(TIME.parse(name.group(1)))))
                : List.of();
    }
}
