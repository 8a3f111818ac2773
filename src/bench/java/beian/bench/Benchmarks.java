package beian.bench;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/**
 * The benchmarks: {@code mvn test -Pbench}. They take turns round after round, so that a slow minute of the machine hits all
 * alike. The table goes to the console and, in the full variant, to {@code docs/benchmarks.md}.
 */
class Benchmarks {

    static final boolean SHORT = Boolean.parseBoolean(System.getProperty("bench.short", "true"));
    private static final int ROUNDS = Integer.getInteger("bench.rounds", SHORT ? 1 : 3);
    private static final List<String> PARTS = List.of(
            System.getProperty("bench.parts", "ours,floor,stock,tuned,dcb-es").split(","));
    static final Path FOLDER = Path.of("target/bench");

    @BeforeAll
    static void makeFolder() throws IOException {
        Quiet.please();
        Files.createDirectories(FOLDER);
    }

    @AfterAll
    static void report() throws IOException {
        String report = Report.of(
                Results.read(FOLDER.resolve("throughput.txt")), Results.read(FOLDER.resolve("growth.txt")));
        System.out.println(report);
        Path page = SHORT ? FOLDER.resolve("benchmarks.md") : Path.of("docs/benchmarks.md");
        Files.writeString(page, report);
    }

    @Test
    void throughput() throws IOException {
        List<Result> results = new ArrayList<>();
        try (Server server = new Server()) {
            for (int round = 1; round <= ROUNDS; round++) {
                System.out.println("Round " + round + " of " + ROUNDS);
                results.addAll(round(server, round));
                server.clear();
            }
        }
        assertFalse(results.isEmpty(), "No part of the benchmarks was run");
        new Results(results).write(FOLDER.resolve("throughput.txt"));
    }

    private static List<Result> round(Server server, int round) throws IOException {
        List<Result> results = new ArrayList<>();
        Path folder = FOLDER.resolve("store-" + round);
        if (PARTS.contains("ours")) {
            results.addAll(ours("sqlite", round, folder.toString(), "--beian.data-folder=" + folder));
            String url = server.newDatabase();
            results.addAll(
                    ours("postgres", round, url, "--spring.profiles.active=postgres", "--beian.postgres.url=" + url));
        }
        results.addAll(stock("stock", server, round, SHORT ? 0 : 3000));
        results.addAll(stock("tuned", server, round, SHORT ? 0 : 20_000, "tuned"));
        removeStores();
        return results;
    }

    private static List<Result> ours(String kind, int round, String place, String... settings) {
        List<Result> results = new ArrayList<>(Child.java(
                Child.withoutJpa(), "512m", OursMain.class.getName(), sizes("ours-" + kind, round), settings));
        if (PARTS.contains("floor")) {
            // The sample is in its memory.
            results.addAll(Child.java(
                    Child.withoutJpa(), "3g", FloorMain.class.getName(), sizes("floor-" + kind, round), place));
        }
        return results;
    }

    private static List<Result> stock(
            String contestant, Server server, int round, int filingsToRebuild, String... tuned) {
        if (!PARTS.contains(contestant)) {
            return List.of();
        }
        Sizes sizes = SHORT
                ? new Sizes(contestant, round, 1, 1, 200, 50)
                : new Sizes(contestant, round, 10, 2, 1000, 500);
        List<String> arguments = new ArrayList<>(List.of(server.newDatabase(), Integer.toString(filingsToRebuild)));
        arguments.addAll(List.of(tuned));
        return Child.java(
                Child.everything(), "512m", "peer.stock.StockMain", sizes.options(), arguments.toArray(String[]::new));
    }

    private static List<String> sizes(String contestant, int round) {
        Sizes sizes = SHORT
                ? new Sizes(contestant, round, 2, 2, 5000, 400)
                : new Sizes(contestant, round, 8, 12, 5000, 4000);
        return sizes.options();
    }

    /** Only this run's own. */
    private static void removeStores() throws IOException {
        try (var stores = Files.list(FOLDER)) {
            for (Path store : stores.filter(Files::isDirectory)
                    .filter(folder -> folder.getFileName().toString().startsWith("store-"))
                    .toList()) {
                FileSystemUtils.deleteRecursively(store);
            }
        }
    }
}
