package beian.platform.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folder of the embedded stores: the names of its files, the lock of its one owner, and the room in it. */
final class DataFolder implements AutoCloseable {

    private static final Pattern VIEWS = Pattern.compile("views-(\\d+)\\.db");
    private static final String EVENTS = "events.db";
    private static final int PROBE_BYTES = 1 << 20;
    private static final Logger LOG = LoggerFactory.getLogger(DataFolder.class);

    private final Path folder;
    private final FileChannel lock;

    /**
     * @param folder made if it does not exist
     * @throws StoreUnusable if it cannot be made or written, or another process uses it
     */
    DataFolder(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new StoreUnusable("The data folder cannot be made: " + folder.toAbsolutePath(), e);
        }
        this.lock = lock(folder.resolve("lock"));
    }

    private static FileChannel lock(Path file) {
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                throw new StoreUnusable("Another tracker uses the data folder "
                        + file.toAbsolutePath().getParent() + "; stop it or set beian.data-folder");
            }
            return channel;
        } catch (IOException e) {
            throw new StoreUnusable("The data folder cannot be written: " + file.toAbsolutePath(), e);
        }
    }

    Path events() {
        return folder.resolve(EVENTS);
    }

    Path views(int generation) {
        return folder.resolve("views-" + generation + ".db");
    }

    /** The numbers of all generations of the views that have a file. */
    List<Integer> generations() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> VIEWS.matcher(file.getFileName().toString()))
                    .filter(Matcher::matches)
                    .map(name -> Integer.valueOf(name.group(1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The data folder cannot be read: " + folder.toAbsolutePath(), e);
        }
    }

    void removeViews(int generation) {
        for (String suffix : List.of("", "-wal", "-shm")) {
            try {
                Files.deleteIfExists(Path.of(views(generation) + suffix));
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot remove views generation " + generation, e);
            }
        }
    }

    /** What the log takes, its journal included, in bytes. */
    long eventsBytes() {
        return bytes(name -> name.startsWith(EVENTS));
    }

    /** What all generations of the views take, their journals included, in bytes. */
    long viewsBytes() {
        return bytes(name -> name.startsWith("views-"));
    }

    private long bytes(Predicate<String> names) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> names.test(file.getFileName().toString()))
                    .mapToLong(file -> file.toFile().length()) // 0 for a file that has just gone
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException("The data folder cannot be read: " + folder.toAbsolutePath(), e);
        }
    }

    /**
     * Takes a little room and gives it back.
     *
     * @throws UncheckedIOException if there is none
     */
    void askForRoom() {
        Path room = folder.resolve("probe");
        try {
            Files.write(room, new byte[PROBE_BYTES], StandardOpenOption.CREATE, StandardOpenOption.SYNC);
        } catch (IOException e) {
            throw new UncheckedIOException("No room in the data folder " + folder.toAbsolutePath(), e);
        } finally {
            deleteProbe(room);
        }
    }

    private static void deleteProbe(Path room) {
        try {
            Files.deleteIfExists(room);
        } catch (IOException e) {
            LOG.debug("The probe stays until the next one", e);
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot release the data folder", e);
        }
    }
}
