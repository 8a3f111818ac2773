package beian.intake;

import beian.intake.StoredPreview.Refusal;
import beian.intake.file.Contents;
import beian.platform.store.Stores;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps previews where every node finds them. They are neither truth nor derived from it, and go when they are not used. */
@Component
class PreviewRows {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Stores stores;

    PreviewRows(Stores stores) {
        this.stores = stores;
    }

    void add(String previewId, String sha256, Draft draft) {
        stores.events().write(jdbc -> jdbc.sql("insert into intake_preview (preview_id, sha256, state, draft, revision,"
                        + " touched_at) values (?, ?, 'READING', ?, 1, ?)")
                .params(previewId, sha256, JSON.writeValueAsString(draft), now())
                .update());
    }

    Optional<StoredPreview> find(String previewId) {
        return stores.events().read(jdbc -> jdbc.sql("select * from intake_preview where preview_id = ?")
                .param(previewId)
                .query(PreviewRows::read)
                .optional());
    }

    /** How far it has come. */
    Optional<State> state(String previewId) {
        return stores.events().read(jdbc -> jdbc.sql("select state from intake_preview where preview_id = ?")
                .param(previewId)
                .query((row, i) -> State.valueOf(row.getString(1)))
                .optional());
    }

    private static StoredPreview read(ResultSet row, int index) throws SQLException {
        byte[] contents = row.getBytes("contents");
        String problem = row.getString("problem");
        return new StoredPreview(
                row.getString("preview_id"),
                row.getString("sha256"),
                State.valueOf(row.getString("state")),
                problem == null ? null : JSON.readValue(problem, Refusal.class),
                contents == null ? null : JSON.readValue(unzipped(contents), Contents.class),
                JSON.readValue(row.getString("draft"), Draft.class),
                row.getInt("revision"),
                Instant.parse(row.getString("touched_at")));
    }

    /** The file is read; nothing happens if the reading was given up meanwhile. */
    void ready(String previewId, Contents contents, Draft draft) {
        stores.events().write(jdbc -> jdbc.sql("update intake_preview set state = 'READY', contents = ?, draft = ?,"
                        + " touched_at = ? where preview_id = ? and state = 'READING'")
                .params(zipped(JSON.writeValueAsBytes(contents)), JSON.writeValueAsString(draft), now(), previewId)
                .update());
    }

    /** It ends without contents. */
    void end(String previewId, State state, @Nullable Refusal refusal) {
        stores.events().write(jdbc -> jdbc.sql("update intake_preview set state = ?, problem = ?, touched_at = ?"
                        + " where preview_id = ? and state = 'READING'")
                .param(state.name())
                .param(refusal == null ? null : JSON.writeValueAsString(refusal))
                .params(now(), previewId)
                .update());
    }

    /**
     * Keeps what was decided.
     *
     * @return false if somebody else changed it first
     */
    boolean change(StoredPreview seen, Draft draft, State state) {
        return stores.events()
                .write(jdbc -> jdbc.sql("update intake_preview set draft = ?, state = ?, touched_at = ?,"
                                        + " revision = revision + 1 where preview_id = ? and revision = ?")
                                .params(
                                        JSON.writeValueAsString(draft),
                                        state.name(),
                                        now(),
                                        seen.previewId(),
                                        seen.revision())
                                .update()
                        == 1);
    }

    /** Forgets what nobody touched since then, and the files of which nothing was recorded. */
    void forget(Instant untouchedSince) {
        stores.events().write(jdbc -> {
            jdbc.sql("delete from intake_preview where touched_at < ?")
                    .param(untouchedSince.toString())
                    .update();
            return jdbc.sql("delete from published_file where recorded = 0 and kept_at < ?"
                            + " and sha256 not in (select sha256 from intake_preview)")
                    .param(untouchedSince.toString())
                    .update();
        });
    }

    private static String now() {
        return Instant.now().toString();
    }

    private static byte[] zipped(byte[] bytes) {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory cannot be written to", e);
        }
        return zipped.toByteArray();
    }

    private static byte[] unzipped(byte[] bytes) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("A kept preview cannot be read", e);
        }
    }
}
