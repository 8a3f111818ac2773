package beian.intake;

import beian.intake.Draft.Head;
import beian.platform.store.Stores;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Files that are on their way into the log: read or being read, and not recorded yet. */
@Component
public final class OpenPreviews {

    private static final int MOST = 50;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Stores stores;
    private final Duration kept;

    OpenPreviews(Stores stores, @Value("${beian.intake.kept:72h}") Duration kept) {
        this.stores = stores;
        this.kept = kept;
    }

    /**
     * One of them.
     *
     * @param name of the file as it was sent
     * @param state READING or READY
     * @param batchIds those that a person has given so far
     * @param touchedAt when somebody last changed it
     * @param expiresAt when it is forgotten if nobody does
     */
    public record Open(
            String previewId,
            String name,
            String sha256,
            State state,
            List<String> batchIds,
            Instant touchedAt,
            Instant expiresAt) {}

    /** At most 50, those touched last before the others. */
    public List<Open> newestFirst() {
        String since = Instant.now().minus(kept).toString();
        return stores.events()
                .read(jdbc -> jdbc.sql("select p.preview_id, f.name, p.sha256, p.state, p.draft, p.touched_at"
                                + " from intake_preview p join published_file f on f.sha256 = p.sha256"
                                + " where p.state in ('READING', 'READY') and p.touched_at >= ?"
                                + " order by p.touched_at desc, p.preview_id limit " + MOST)
                        .param(since)
                        .query((row, i) -> {
                            Instant touched = Instant.parse(row.getString("touched_at"));
                            return new Open(
                                    row.getString("preview_id"),
                                    row.getString("name"),
                                    row.getString("sha256"),
                                    State.valueOf(row.getString("state")),
                                    batchIds(row.getString("draft")),
                                    touched,
                                    touched.plus(kept));
                        })
                        .list());
    }

    private static List<String> batchIds(String draft) {
        return JSON.readValue(draft, Draft.class).heads().stream()
                .map(Head::batchId)
                .filter(OpenPreviews::given)
                .map(Objects::requireNonNull)
                .toList();
    }

    private static boolean given(@Nullable String id) {
        return id != null && !id.isBlank();
    }
}
