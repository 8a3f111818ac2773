package beian.intake.file.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The temporary files of one reading, all gone afterwards. */
record ReadingFolder(Path path) implements AutoCloseable {

    static ReadingFolder createIn(Path temporary) throws IOException {
        return new ReadingFolder(Files.createTempDirectory(temporary, "beian-reading-"));
    }

    Path outcome() {
        return path.resolve("outcome.json");
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.walk(path)) {
            List<Path> innerFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : innerFirst) {
                Files.delete(file);
            }
        }
    }
}
