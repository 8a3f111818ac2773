package beian.platform.store;

import static beian.platform.store.Node.row;
import static org.assertj.core.api.Assertions.assertThat;

import beian.BeianTracker;
import beian.platform.projection.Progress;
import beian.platform.projection.Views;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A node that is killed while it processes everything, and another one that goes on. */
class TakeoverTest {

    private static final Logger LOG = LoggerFactory.getLogger(TakeoverTest.class);
    private static final Duration TAKEOVER = Duration.ofSeconds(15);

    @Test
    void processes_what_a_killed_node_was_processing_within_15_s() throws Exception {
        String url = TestPostgres.newDatabase();
        Node other = Node.onPostgres(url);
        Process killed = process(url);
        try {
            other.stopProcessing();
            Node.await(Duration.ofSeconds(90), () -> claimed(other) == 3);
            other.startProcessing();
            other.record("before:kill", row("公司", null));
            other.awaitProjections();

            killed.destroyForcibly().waitFor();
            long died = System.nanoTime();
            long position = other.record("after:kill", row("公司", null)).position();
            boolean takenOver = other.bean(Progress.class).await(position, TAKEOVER);
            Duration after = Duration.ofNanos(System.nanoTime() - died);

            LOG.info("Taken over after {} ms", after.toMillis());
            assertThat(takenOver).isTrue();
            assertThat(after).isGreaterThan(Duration.ofSeconds(1)).isLessThan(TAKEOVER);
        } finally {
            killed.destroyForcibly();
            other.stop();
        }
    }

    /** Segments that some node processes. */
    private static long claimed(Node node) {
        return node.bean(Views.class).live().database().read(jdbc -> jdbc.sql(
                        "select count(*) from TokenEntry where owner is not null")
                .query(Long.class)
                .single());
    }

    private static Process process(String url) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                BeianTracker.class.getName(),
                "--server.port=0"));
        command.addAll(List.of(Node.postgres(url)));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(new File("target/killed-node.log"))
                .start();
    }
}
