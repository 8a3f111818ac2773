package beian.filing.event;

import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A source published a batch.
 *
 * @param batchId natural key, for example {@code cac:2024-04}
 * @param document the document's title as printed; absent where it is not known
 * @param url where it was published
 * @param publishedOn ISO day, month or year ({@code 2024-04-02}, {@code 2024-01}); a doubtful one is flagged
 * @param rows how many rows were recorded with it
 * @param flags codes of what is doubtful about the batch itself, sorted
 * @param fingerprint SHA-256 (hex) of the whole content as recorded, by which a repetition is recognised
 * @param file SHA-256 (hex) of the published file that it was read from; absent where none was kept
 */
@Revision("1")
public record BatchAnnounced(
        String batchId,
        String source,
        Locator locator,
        @Nullable String document,
        @Nullable String url,
        BatchKind kind,
        String publishedOn,
        Announced announced,
        int rows,
        List<String> flags,
        String fingerprint,
        @Nullable String file)
        implements FilingEvent {

    public BatchAnnounced {
        flags = List.copyOf(flags);
    }
}
