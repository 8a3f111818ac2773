package beian.bench;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The benchmarks: {@code mvn test -Pbench}. They take turns round after round, so that a slow minute of the machine hits all
 * alike. The table goes to the console and, in the full variant, to {@code docs/benchmarks.md}; what is not measured this
 * time is taken from the last time.
 */
class Benchmarks {

    static final boolean SHORT = Boolean.parseBoolean(System.getProperty("bench.short", "true"));
    private static final int ROUNDS = Integer.getInteger("bench.rounds", SHORT ? 1 : 3);
    private static final List<String> PARTS = List.of(
            System.getProperty("bench.parts", "ours,floor,stock,tuned,dcb-es").split(","));
    private static final Path FOLDER = Path.of("target/bench");
    private static final Path THROUGHPUT = FOLDER.resolve(SHORT ? "throughput-short.txt" : "throughput.txt");
    private static final Path GROWTH = FOLDER.resolve(SHORT ? "growth-short.txt" : "growth.txt");

    private static final Path PAGES = FOLDER.resolve(SHORT ? "pages-short.md" : "pages.md");

    @BeforeAll
    static void makeFolder() throws IOException {
        Quiet.please();
        Files.createDirectories(FOLDER);
    }

    @AfterEach
    void removeStores() throws IOException {
        Stores.removeFolders();
    }

    @AfterAll
    static void report() throws IOException {
        String pages = Files.exists(PAGES) ? Files.readString(PAGES) : "";
        String report = Report.of(Results.read(THROUGHPUT), Results.read(GROWTH)) + pages;
        System.out.println(report);
        Files.writeString(SHORT ? FOLDER.resolve("benchmarks.md") : Path.of("docs/benchmarks.md"), report);
    }

    @Test
    void throughput() throws IOException {
        assumeTrue(Boolean.parseBoolean(System.getProperty("bench.throughput", "true")));
        List<Result> results = new ArrayList<>();
        try (Server server = new Server()) {
            for (int number = 1; number <= ROUNDS; number++) {
                System.out.println("Round " + number + " of " + ROUNDS);
                results.addAll(new Round(server, number, PARTS, SHORT).measure());
                assertFalse(results.isEmpty(), "No part of the benchmarks was run");
                new Results(results).write(THROUGHPUT);
                Stores.removeFolders();
                server.clear();
            }
        }
    }

    @Test
    void growth() throws IOException {
        assumeTrue(Boolean.getBoolean("bench.growth"));
        List<Integer> sizes = SHORT ? List.of(2000, 10_000, 20_000) : List.of(10_000, 100_000, 1_000_000);
        try (Server server = new Server()) {
            new Results(new Growth(server, sizes, SHORT ? 500 : 5000).measure()).write(GROWTH);
        }
    }

    @Test
    void pages() throws IOException {
        assumeTrue(Boolean.getBoolean("bench.pages"));
        Files.writeString(PAGES, PageTimes.measure(SHORT ? 10_000 : 100_000));
    }
}
