package beian.intake;

import beian.intake.Draft.Decision;
import beian.intake.Draft.Head;
import beian.intake.file.Contents;
import beian.intake.layout.Mapping;
import beian.intake.layout.SavedMapping;
import beian.platform.Rejected;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Files on their way into the log: shown first, changed by a person, recorded when one says so, or forgotten. */
@Component
@EnableConfigurationProperties(PreviewSettings.class)
public class Previews {

    private static final String PASTED = "pasted.txt";

    private final PublishedFiles files;
    private final PreviewRows rows;
    private final Readings readings;
    private final Showing showing;
    private final RecordingPreviews recording;
    private final SavedMappings saved;
    private final LikeCompanies companies;
    private final Rehearsal rehearsal;
    private final Duration kept;

    Previews(
            PublishedFiles files,
            PreviewRows rows,
            Readings readings,
            Showing showing,
            RecordingPreviews recording,
            SavedMappings saved,
            LikeCompanies companies,
            Rehearsal rehearsal,
            PreviewSettings settings) {
        this.files = files;
        this.rows = rows;
        this.readings = readings;
        this.showing = showing;
        this.recording = recording;
        this.saved = saved;
        this.companies = companies;
        this.rehearsal = rehearsal;
        this.kept = settings.kept();
    }

    /**
     * What is to be otherwise; what is absent stays.
     *
     * @param heads in the place of all that were said before
     * @param mapping in the place of the one before
     * @param accepted in the place of those before
     * @param decisions by row; each in the place of the one before
     */
    public record Changes(
            @Nullable List<Head> heads,
            @Nullable Mapping mapping,
            @Nullable Set<String> accepted,
            @Nullable Map<Integer, Decision> decisions) {}

    /** Somebody is about to send something, and what reads and understands it can be made ready. */
    public void expect() {
        readings.expect();
        companies.prepare();
        rehearsal.begin();
    }

    /**
     * Keeps what was sent and begins to read it.
     *
     * @param file empty or absent if something was pasted
     * @throws Rejected 400 {@code parameter.missing} if neither was sent, 422 {@code file.empty} if nothing is in it
     */
    public String begin(@Nullable MultipartFile file, @Nullable String pasted) throws IOException {
        if (file != null && (!file.isEmpty() || pasted == null)) {
            return begin(name(file), type(file), file.getBytes());
        }
        if (pasted == null) {
            throw new Rejected(Rejected.Kind.SHAPE, "parameter.missing", "file");
        }
        byte[] content = pasted.isBlank() ? new byte[0] : pasted.getBytes(StandardCharsets.UTF_8);
        return begin(PASTED, MediaType.TEXT_PLAIN_VALUE, content);
    }

    /** Some browsers send the path. */
    private static String name(MultipartFile file) {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        return name.isBlank() ? "file" : name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    private static String type(MultipartFile file) {
        return Objects.requireNonNullElse(file.getContentType(), MediaType.APPLICATION_OCTET_STREAM_VALUE);
    }

    private String begin(String name, String mediaType, byte[] content) {
        if (content.length == 0) {
            throw new Rejected(Rejected.Kind.MEANING, "file.empty");
        }
        rows.forget(Instant.now().minus(kept));
        companies.prepare();
        String id = UUID.randomUUID().toString();
        rows.add(id, files.keep(name, mediaType, content), Draft.EMPTY);
        readings.start(id, content, contents -> rows.ready(id, contents, Draft.EMPTY));
        return id;
    }

    /**
     * The preview with a page of its rows.
     *
     * @param after number of the row before the page
     * @param flagged only rows with this flag; all if absent
     */
    public Preview show(String previewId, int after, int limit, @Nullable String flagged) {
        return show(find(previewId), after, limit, flagged);
    }

    /**
     * The same.
     *
     * @throws Rejected 422 with the reason, 503 {@code file.busy}, if the file was refused
     */
    Preview showReadable(String previewId, int after, int limit, @Nullable String flagged) {
        StoredPreview preview = find(previewId);
        requireReadable(preview);
        return show(preview, after, limit, flagged);
    }

    private Preview show(StoredPreview preview, int after, int limit, @Nullable String flagged) {
        return showing.of(preview, preview.touchedAt().plus(kept), after, limit, flagged);
    }

    StoredPreview find(String previewId) {
        return rows.find(previewId)
                .orElseThrow(() -> new Rejected(Rejected.Kind.UNKNOWN, "preview.unknown", previewId));
    }

    /**
     * Takes in what a person says.
     *
     * @throws Rejected 409 {@code preview.changed} if somebody else changed it at the same time
     */
    public void change(String previewId, Changes changes) {
        StoredPreview preview = ready(previewId);
        Draft before = preview.draft();
        Map<Integer, Decision> decisions = new HashMap<>(before.decisions());
        if (changes.decisions() != null) {
            decisions.putAll(changes.decisions());
        }
        Mapping mapping = changes.mapping() == null ? before.mapping() : changes.mapping();
        Contents contents = preview.contents();
        if (changes.mapping() != null && contents != null) {
            requireFitting(changes.mapping(), contents);
        }
        change(
                preview,
                new Draft(
                        changes.heads() == null ? before.heads() : changes.heads(),
                        mapping,
                        changes.accepted() == null ? before.accepted() : changes.accepted(),
                        decisions),
                State.READY);
    }

    private static void requireFitting(Mapping mapping, Contents contents) {
        if (mapping.tables().size() != contents.tables().size()) {
            throw new Rejected(
                    Rejected.Kind.MEANING,
                    "preview.mapping-differs",
                    mapping.tables().size(),
                    contents.tables().size());
        }
    }

    private void change(StoredPreview preview, Draft draft, State state) {
        if (!rows.change(preview, draft, state)) {
            throw new Rejected(Rejected.Kind.CONFLICT, "preview.changed", preview.previewId());
        }
    }

    /**
     * Records what the file holds, as it was decided. Doing it again appends nothing.
     *
     * @param keepMapping whether the same headings are to be understood in the same way from now on
     */
    public RecordingPreviews.Outcome record(String previewId, boolean keepMapping) {
        StoredPreview preview = ready(previewId);
        RecordingPreviews.Outcome outcome = recording.record(preview);
        files.keepForEver(preview.sha256());
        Mapping mapping = preview.draft().mapping();
        if (keepMapping && mapping != null) {
            saved.save(mapping.tables().stream()
                    .flatMap(table -> table.sections().stream())
                    .flatMap(section -> SavedMapping.of(section).stream())
                    .toList());
        }
        rows.change(preview, preview.draft(), State.RECORDED);
        return outcome;
    }

    private static void requireReadable(StoredPreview preview) {
        StoredPreview.Refusal refusal = preview.refusal();
        if (refusal != null) {
            boolean busy = refusal.code().equals("file.busy");
            throw new Rejected(
                    busy ? Rejected.Kind.UNAVAILABLE : Rejected.Kind.MEANING,
                    refusal.code(),
                    refusal.arguments().toArray());
        }
    }

    /** @throws Rejected as {@link #showReadable}, and 409 {@code preview.not-ready} while it is read */
    private StoredPreview ready(String previewId) {
        StoredPreview preview = find(previewId);
        requireReadable(preview);
        if (preview.contents() == null) {
            throw new Rejected(Rejected.Kind.CONFLICT, "preview.not-ready", previewId, preview.state());
        }
        return preview;
    }

    /** Ends the reading, if it is still under way. */
    public void cancel(String previewId) {
        find(previewId);
        rows.end(previewId, State.CANCELLED, null);
        readings.cancel(previewId);
    }
}
