package beian.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** What a reader must know about the numbers. */
final class Words {

    private Words() {}

    static String introduction() {
        return """
                # Benchmarks

                Written by `mvn test -Pbench -Dbench.short=false` (the short variant, without that property, only shows that \
                everything runs, and writes `target/bench/benchmarks.md`; add `-Dbench.growth=true` for the growth of the store). %s variant of %s, %s, %d processors, \
                %s, PostgreSQL 17 as it comes.

                Every contestant is a process of its own (512 MB of heap, the floor more, as it keeps its rows in memory) on \
                new tables; in each round all take their turns. The tracker and its floor alternate on the same disk and the \
                same PostgreSQL, with fsync on. Before anything is timed the tracker has recorded 200,000 rows in batches and 8,000 \
                commands of one row, half of them from one client and half from sixteen, since the machine's compiler takes so long \
                to finish with a server; just started, one client is about half as fast. Then it rebuilds its views once, as the floor does \
                with the rows of its warm-up. The others warm up with 8 batches (stock and tuned 10 of 1,000 rows) and 400 commands.

                - **floor**: the very rows that the tracker wrote, into the same tables and indexes by plain JDBC batches, and \
                nothing else; on PostgreSQL also by `COPY`, and the better of the two is the floor. The tables are those that the \
                tracker left, as full as before these rows came (empty ones take twice as many rows a second). Log and views are written \
                on two threads; a rebuild, of all that is in the tracker's log, reads and decodes on one, writes on another (what commands of one row made, \
                700 of them together), and makes its indexes at the end.
                  On SQLite its clients take turns on one connection, a transaction each, which a tracker that commits \
                several commands together can beat.
                - **stock**: Axon 4.13.0 with Spring Data JPA on PostgreSQL as a newcomer gets it, with one table to show, in \
                batches of 1,000 rows. **tuned**: the same with a pooled processor of 4 segments, batches of 500 events and \
                Hibernate's JDBC batches.
                - **dcb-es**: `@dcb-es/event-store-postgres` 7.0.1 on Node.js and the same PostgreSQL; single events \
                unless their number is taken, on an almost empty log, where it is fastest; then batches without a condition.

                """
                .formatted(
                        Benchmarks.SHORT ? "Short" : "Full",
                        LocalDate.now(ZoneOffset.UTC),
                        processor(),
                        Runtime.getRuntime().availableProcessors(),
                        "Java " + Runtime.version().feature());
    }

    private static String processor() {
        try {
            return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                    .filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException unknown) {
            return System.getProperty("os.arch");
        }
    }
}
