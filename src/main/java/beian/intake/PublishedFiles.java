package beian.intake;

import beian.platform.Sha256;
import beian.platform.store.Stores;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Files as they were sent, by the SHA-256 of their bytes: the evidence for what was recorded from them. They stand beside
 * the log and are backed up with it.
 */
@Component
public class PublishedFiles {

    private final Stores stores;

    PublishedFiles(Stores stores) {
        this.stores = stores;
    }

    /**
     * A file.
     *
     * @param name as whoever sent it called it
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared: the hash says what is the same
    public record PublishedFile(String sha256, String name, String mediaType, byte[] content) {}

    /** Keeps the file unless the same bytes are kept already. */
    String keep(String name, String mediaType, byte[] content) {
        String sha256 = new Sha256().add(content).hex();
        stores.events().write(jdbc -> jdbc.sql("insert into published_file (sha256, name, media_type, content, kept_at)"
                        + " values (?, ?, ?, ?, ?) on conflict (sha256) do nothing")
                .params(sha256, name, mediaType, content, Instant.now().toString())
                .update());
        return sha256;
    }

    /** A file without its bytes, of which there may be many. */
    record Described(String sha256, String name, int bytes) {}

    /** What is to be said of the file with this hash, if it is kept. */
    Optional<Described> describe(String sha256) {
        return stores.events()
                .read(jdbc -> jdbc.sql("select sha256, name, length(content) from published_file where sha256 = ?")
                        .param(sha256)
                        .query((row, i) -> new Described(row.getString(1), row.getString(2), row.getInt(3)))
                        .optional());
    }

    /** The file with this hash, if it is kept. */
    public Optional<PublishedFile> find(String sha256) {
        return stores.events().read(jdbc -> jdbc.sql("select * from published_file where sha256 = ?")
                .param(sha256)
                .query((row, i) -> new PublishedFile(
                        row.getString("sha256"),
                        row.getString("name"),
                        row.getString("media_type"),
                        row.getBytes("content")))
                .optional());
    }

    /** The log speaks of the file from now on, so it is kept for ever. */
    void keepForEver(String sha256) {
        stores.events().write(jdbc -> jdbc.sql("update published_file set recorded = 1 where sha256 = ?")
                .param(sha256)
                .update());
    }
}
