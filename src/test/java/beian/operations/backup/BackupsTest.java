package beian.operations.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import beian.Http;
import beian.Http.Reply;
import beian.TrackerTest;
import beian.filing.Bodies;
import beian.platform.store.StoreSettings;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Backups are whole before they have their name, and the oldest ones go. That they can be restored is the drill's to show. */
@TrackerTest
class BackupsTest {

    private static final int KEPT = 7;

    @Autowired
    private StoreSettings store;

    private Http http;

    @BeforeEach
    void connect(@LocalServerPort int port) {
        http = new Http(port);
    }

    private Path folder() {
        return store.dataFolder().resolve("backups");
    }

    private long record(String batch) {
        return http.put("/api/v1/batches/" + batch, Bodies.batch(Bodies.row("模型", "公司 " + batch)))
                .position();
    }

    @Test
    void one_says_how_far_it_reaches_and_is_listed_first() {
        long position = record("backup:1");

        JsonNode taken = http.post("/api/v1/backups").json();

        assertThat(taken.get("position").asLong()).isEqualTo(position);
        assertThat(folder().resolve(taken.get("name").asString()))
                .hasSize(taken.get("bytes").asLong());
        assertThat(http.get("/api/v1/backups").json().get(0)).isEqualTo(taken);
        assertThat(BackupCheck.position(folder().resolve(taken.get("name").asString()), position))
                .isEqualTo(position);
    }

    @Test
    void the_oldest_ones_and_what_was_left_unfinished_go_and_nothing_else() throws IOException {
        Files.createDirectories(folder());
        Path note = Files.writeString(folder().resolve("note.txt"), "not ours");
        Path leftOver = Files.writeString(folder().resolve("beian-backup.part"), "killed");

        for (int i = 0; i < KEPT + 2; i++) {
            assertThat(http.post("/api/v1/backups").status()).isEqualTo(201);
        }

        try (Stream<Path> files = Files.list(folder())) {
            assertThat(files).hasSize(KEPT + 1).contains(note).doesNotContain(leftOver);
        }
        assertThat(http.get("/api/v1/backups").json()).hasSize(KEPT);
    }

    @Test
    void one_is_taken_at_a_time() {
        List<CompletableFuture<Reply>> all = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> http.post("/api/v1/backups")))
                .limit(6)
                .toList();

        assertThat(all.stream().map(CompletableFuture::join)).allSatisfy(reply -> {
            if (reply.status() != 201) {
                assertThat(reply.json().get("code").asString()).isEqualTo("backup.running");
            }
        });
    }

    @Test
    void a_folder_that_cannot_be_written_is_said() throws IOException {
        Path elsewhere = Files.createDirectories(store.dataFolder()).resolve("elsewhere");
        boolean there = Files.exists(folder()) && folder().toFile().renameTo(elsewhere.toFile());
        Path inTheWay = Files.writeString(folder(), "a file");
        try {
            Reply refused = http.post("/api/v1/backups");

            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.json().get("code").asString()).isEqualTo("backup.failed");
        } finally {
            Files.delete(inTheWay);
            if (there) {
                Files.move(elsewhere, folder());
            }
        }
    }

    @Test
    void a_damaged_copy_and_one_that_ends_early_are_noticed(@TempDir Path copies) throws IOException {
        long position = record("backup:2");
        JsonNode taken = http.post("/api/v1/backups").json();
        Path whole = folder().resolve(taken.get("name").asString());

        assertThatThrownBy(() -> BackupCheck.position(whole, position + 1)).hasMessageContaining("ends at position");

        Path damaged = Files.copy(whole, copies.resolve("damaged.db"));
        try (RandomAccessFile bytes = new RandomAccessFile(damaged.toFile(), "rw")) {
            for (long page = 1; page < bytes.length() / 4096; page++) {
                bytes.seek(page * 4096);
                bytes.write(new byte[] {2, 3, 5, 7, 11, 13, 17, 19});
            }
        }
        assertThatThrownBy(() -> BackupCheck.position(damaged, position)).isInstanceOf(RuntimeException.class);
    }
}
