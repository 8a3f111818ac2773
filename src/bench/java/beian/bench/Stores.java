package beian.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.util.FileSystemUtils;

/** Where the tracker keeps what it records, and the settings that say so. */
final class Stores {

    private static final Path ALL = Path.of("target/bench/stores");
    private static final AtomicInteger FOLDERS = new AtomicInteger();

    private Stores() {}

    /** A folder of its own. */
    static String newFolder() {
        try {
            return Files.createDirectories(ALL.resolve("store" + FOLDERS.incrementAndGet()))
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void removeFolders() throws IOException {
        FileSystemUtils.deleteRecursively(ALL);
    }

    static List<String> sqlite(String folder) {
        return List.of("--beian.data-folder=" + folder);
    }

    static List<String> postgres(String url) {
        return List.of("--spring.profiles.active=postgres", "--beian.postgres.url=" + url);
    }
}
