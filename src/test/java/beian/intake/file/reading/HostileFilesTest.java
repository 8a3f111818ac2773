package beian.intake.file.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import beian.intake.file.ReadingProgress;
import beian.intake.file.Unreadable;
import beian.intake.file.reading.HostileFiles.Hostile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is sent is read, or refused with a code, in time; and nothing of it stays. */
@Tag("alone")
class HostileFilesTest {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final long SEED = 20240401;
    private static final int BROKEN = 252;
    /** Every so many of the broken ones are read by a process of their own. */
    private static final int APART = 63;

    @TempDir
    Path temporary;

    @TempDir
    Path folder;

    private static final List<Hostile> NAMED = HostileFiles.named();

    static List<Hostile> named() {
        return NAMED;
    }

    @ParameterizedTest
    @MethodSource("named")
    void each_is_refused_with_its_code(Hostile file) throws IOException {
        Path sent = Files.write(folder.resolve("sent.bin"), file.bytes());
        assertThat(outcome(() -> FileReader.read(sent, ReadingProgress.unwatched())))
                .isEqualTo(file.code());
    }

    @Test
    void broken_files_are_read_or_refused_in_time() throws IOException {
        Set<String> before = temporaryFiles();
        FileReading apart = new FileReading(LIMIT, 2, Duration.ZERO, temporary);
        List<byte[]> files = HostileFiles.broken(SEED, BROKEN);
        Set<String> outcomes = new TreeSet<>();
        for (int at = 0; at < files.size(); at++) {
            Path file = Files.write(folder.resolve(at + ".bin"), files.get(at));
            boolean isApart = at % APART == 0;
            outcomes.add(outcome(() -> read(file, isApart ? apart : null)));
        }
        assertThat(outcomes).contains(HostileFiles.READ, "file.broken", "file.unknown-format");
        assertThat(outcomes).allMatch(code -> code.isEmpty() || code.startsWith("file."));
        assertThat(temporary).isEmptyDirectory();
        assertThat(temporaryFiles()).isEqualTo(before);
    }

    private static void read(Path file, FileReading apart) {
        if (apart == null) {
            FileReader.read(file, ReadingProgress.unwatched());
        } else {
            apart.read(file, ReadingProgress.unwatched());
        }
    }

    @Test
    void the_nastiest_are_refused_by_a_process_of_their_own() throws IOException {
        FileReading apart = new FileReading(LIMIT, 2, Duration.ZERO, temporary);
        Set<String> nastiest =
                Set.of("XLSX that expands", "huge spans of long text", "tables 100,000 deep", "a line of 10 MB");
        Function<Hostile, String> read = file -> outcome(() -> apart.read(write(file), ReadingProgress.unwatched()));
        assertThat(named().stream().filter(file -> nastiest.contains(file.name())))
                .hasSize(nastiest.size())
                .allSatisfy(file -> assertThat(read.apply(file)).isEqualTo(file.code()));
        assertThat(temporary).isEmptyDirectory();
    }

    private Path write(Hostile file) {
        try {
            return Files.write(folder.resolve("nasty.bin"), file.bytes());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What libraries may leave behind in this process. */
    private static Set<String> temporaryFiles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("(?i)(poi|pdfbox|ooxml|\\+~JF).*"))
                    .collect(Collectors.toSet());
        }
    }

    private static String outcome(Runnable reading) {
        return assertTimeoutPreemptively(LIMIT, () -> {
            try {
                reading.run();
                return HostileFiles.READ;
            } catch (Unreadable refusal) {
                return refusal.code();
            }
        });
    }
}
