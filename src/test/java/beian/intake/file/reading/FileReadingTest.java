package beian.intake.file.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import beian.intake.file.Contents;
import beian.intake.file.ReadingProgress;
import beian.intake.file.Unreadable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files are read in a process of their own, which may fail in any way. */
class FileReadingTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Path SMALL = new Attachment("2024-08").file("docx");
    private static final Path PAGED = new Attachment("2025-06").file("pdf");

    @TempDir
    Path temporary;

    @TempDir
    Path files;

    @AfterEach
    void nothing_is_left() throws Exception {
        try (Stream<Path> left = Files.list(temporary)) {
            assertThat(left).isEmpty();
        }
        awaitChildren(0); // the system takes a moment to clear away a process that was ended
    }

    private FileReading reading() {
        return new FileReading(PATIENCE, 2, Duration.ZERO, temporary);
    }

    @Test
    void another_process_finds_the_same() {
        Contents here = FileReader.read(SMALL, ReadingProgress.unwatched());
        assertThat(reading().read(SMALL, ReadingProgress.unwatched())).isEqualTo(here);
    }

    @Test
    void pages_and_rows_are_told_meanwhile() {
        ConcurrentSkipListSet<Integer> seen = new ConcurrentSkipListSet<>();
        reading().read(PAGED, (pages, rows) -> seen.add(pages));
        assertThat(seen).contains(1, 2);
    }

    @Test
    void a_refusal_keeps_its_code_and_arguments() throws IOException {
        Path wide = Files.writeString(files.resolve("wide.csv"), ("a" + ",b".repeat(69) + "\n").repeat(3));
        assertThatThrownBy(() -> reading().read(wide, ReadingProgress.unwatched()))
                .asInstanceOf(type(Unreadable.class))
                .returns("file.too-many-columns", Unreadable::code)
                .returns(List.of(64), Unreadable::arguments);
    }

    @Test
    void a_process_that_takes_too_long_is_ended() {
        FileReading hasty = new FileReading(Duration.ofMillis(20), 2, Duration.ZERO, temporary);
        assertRefused("file.too-demanding", () -> hasty.read(SMALL, ReadingProgress.unwatched()));
    }

    @Test
    void a_process_that_needs_too_much_memory_is_ended() throws IOException {
        Path letters = Files.write(files.resolve("letters.pdf"), HostilePdf.lettersOnOnePage(8_000_000));
        assertRefused("file.too-demanding", () -> reading().read(letters, ReadingProgress.unwatched()));
    }

    @Test
    void a_process_that_dies_is_a_refusal() {
        ReadingProgress killing =
                (pages, rows) -> ProcessHandle.current().children().forEach(ProcessHandle::destroyForcibly);
        assertRefused("file.unreadable", () -> reading().read(PAGED, killing));
    }

    @Test
    void whoever_watches_can_end_it() {
        ReadingProgress cancelling = (pages, rows) -> {
            throw new Unreadable("file.cancelled");
        };
        assertRefused("file.cancelled", () -> reading().read(PAGED, cancelling));
    }

    @Test
    void whoever_waits_can_be_interrupted() {
        Thread waiting = Thread.currentThread();
        try {
            assertRefused("file.cancelled", () -> reading().read(PAGED, (pages, rows) -> waiting.interrupt()));
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void no_more_are_read_at_once_than_allowed() {
        ConcurrentSkipListSet<Long> atOnce = new ConcurrentSkipListSet<>();
        FileReading reading = reading();
        List<Contents> all = Stream.generate(() -> PAGED)
                .limit(5)
                .parallel()
                .map(file -> reading.read(
                        file,
                        (pages, rows) ->
                                atOnce.add(ProcessHandle.current().children().count())))
                .toList();
        assertThat(all).hasSize(5);
        assertThat(atOnce.last()).isLessThanOrEqualTo(2);
    }

    @Test
    void a_process_made_ready_reads_one_file() throws Exception {
        Contents here = FileReader.read(SMALL, ReadingProgress.unwatched());
        try (FileReading reading = new FileReading(PATIENCE, 2, Duration.ofMinutes(1), temporary)) {
            reading.expect();
            reading.expect();
            awaitChildren(1);
            long ready =
                    ProcessHandle.current().children().findFirst().orElseThrow().pid();
            ConcurrentSkipListSet<Long> readers = new ConcurrentSkipListSet<>();
            Contents there = reading.read(
                    PAGED,
                    (pages, rows) -> ProcessHandle.current().children().forEach(child -> readers.add(child.pid())));
            assertThat(readers).containsExactly(ready);
            assertThat(there).isNotEqualTo(here);
            assertThat(reading.read(SMALL, ReadingProgress.unwatched())).isEqualTo(here);
            reading.expect();
            awaitChildren(1);
        }
    }

    @Test
    void a_process_made_ready_does_not_wait_for_ever() throws Exception {
        try (FileReading reading = new FileReading(PATIENCE, 2, Duration.ofMillis(300), temporary)) {
            reading.expect();
            awaitChildren(1);
            awaitChildren(0);
        }
    }

    @Test
    void a_process_that_died_while_it_waited_is_replaced() throws Exception {
        try (FileReading reading = new FileReading(PATIENCE, 2, Duration.ofMinutes(1), temporary)) {
            reading.expect();
            awaitChildren(1);
            ProcessHandle.current().children().forEach(ProcessHandle::destroyForcibly);
            awaitChildren(0);
            assertThat(reading.read(SMALL, ReadingProgress.unwatched()))
                    .isEqualTo(FileReader.read(SMALL, ReadingProgress.unwatched()));
        }
    }

    private static void awaitChildren(long children) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (ProcessHandle.current().children().count() != children && System.nanoTime() < deadline) {
            Thread.sleep(10);
        }
        assertThat(ProcessHandle.current().children()).hasSize((int) children);
    }

    private static void assertRefused(String code, Runnable reading) {
        assertThatThrownBy(reading::run)
                .asInstanceOf(type(Unreadable.class))
                .extracting(Unreadable::code)
                .isEqualTo(code);
    }
}
