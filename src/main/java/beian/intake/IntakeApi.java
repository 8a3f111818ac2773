package beian.intake;

import beian.intake.Previews.Changes;
import beian.platform.http.Answers;
import beian.platform.http.description.Succeeds;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Published files over HTTP: shown first, then recorded. */
@RestController
@RequestMapping("/api/v1/intake/previews")
@Tag(name = "intake", description = "Published files become recorded batches")
class IntakeApi {

    private static final String ID = "id of the preview";

    private final Previews previews;
    private final ReadingStream streams;
    private final Answers answers;
    private final OpenPreviews open;

    IntakeApi(Previews previews, ReadingStream streams, Answers answers, OpenPreviews open) {
        this.open = open;
        this.previews = previews;
        this.streams = streams;
        this.answers = answers;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Succeeds(202)
    @Operation(
            summary = "Send a file, or pasted text, and see what would be recorded",
            description = "Answers 202 at once with the address of the preview, which is READING until it is READY or"
                    + " REFUSED. Nothing is recorded by it.")
    ResponseEntity<Preview> begin(
            @Parameter(description = "PDF, DOCX, XLSX, HTML, CSV, TSV, Markdown or text, at most 16 MB")
                    @RequestParam
                    @Nullable
                    MultipartFile file,
            @Parameter(description = "pasted text, in the place of a file") @RequestParam @Nullable String text)
            throws IOException {
        String id = previews.begin(file, text);
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/intake/previews/" + id))
                .cacheControl(CacheControl.noStore())
                .body(previews.show(id, 0, 1, null));
    }

    @GetMapping
    @Operation(
            summary = "Files that are read or being read, and not recorded yet",
            description = "At most 50, those touched last before the others; each says when it is forgotten.")
    ResponseEntity<List<OpenPreviews.Open>> open() {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(open.newestFirst());
    }

    @GetMapping("/{previewId}")
    @Operation(
            summary = "The preview as it is now, with a page of its rows",
            description = "For a file that was refused, a problem document says why.")
    ResponseEntity<Preview> show(
            @Parameter(description = ID) @PathVariable String previewId,
            @Parameter(description = "number of the row before the page") @RequestParam(defaultValue = "0") int after,
            @Parameter(description = "rows a page, 1 to 1000") @RequestParam(defaultValue = "100") int limit,
            @Parameter(description = "only rows with this flag", example = "columns-swapped") @RequestParam @Nullable
                    String flag) {
        return fresh(previews.showReadable(previewId, after, answers.limit(limit), flag));
    }

    private static ResponseEntity<Preview> fresh(Preview preview) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(preview);
    }

    @PatchMapping("/{previewId}")
    @Operation(
            summary = "Say what the batch is, how its columns are to be understood, and what becomes of its rows",
            description = "heads and mapping take the place of those before, decisions add to them.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(name = "a head", value = HEAD))))
    ResponseEntity<Preview> change(
            @Parameter(description = ID) @PathVariable String previewId, @RequestBody Changes changes) {
        previews.change(previewId, changes);
        return fresh(previews.show(previewId, 0, 1, null));
    }

    private static final String HEAD = """
            {
              "heads": [
                {"batchId": "example:file", "source": "示例", "kind": "DELTA", "publishedOn": "2026-01"}
              ],
              "accepted": [],
              "decisions": {"1": {"leaveOut": false, "accepted": []}}
            }
            """;

    @PostMapping("/{previewId}/record")
    @Succeeds({201, 200})
    @Operation(
            summary = "Record what the file holds, as it was decided",
            description = "Each batch whole or not at all. Doing it again appends nothing and answers 200.")
    ResponseEntity<RecordingPreviews.Outcome> record(
            @Parameter(description = ID) @PathVariable String previewId,
            @Parameter(description = "understand the same headings in the same way from now on")
                    @RequestParam(defaultValue = "false")
                    boolean keepMapping) {
        RecordingPreviews.Outcome outcome = previews.record(previewId, keepMapping);
        return Answers.recorded(outcome.position(), outcome.appended()).body(outcome);
    }

    @GetMapping(path = "/{previewId}/progress", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(summary = "How far the reading is, as server-sent events until it ends")
    SseEmitter progress(@Parameter(description = ID) @PathVariable String previewId) {
        previews.find(previewId);
        return streams.follow(previewId);
    }

    @DeleteMapping("/{previewId}")
    @Succeeds(204)
    @Operation(summary = "Stop reading the file")
    ResponseEntity<Void> cancel(@Parameter(description = ID) @PathVariable String previewId) {
        previews.cancel(previewId);
        return ResponseEntity.noContent().build();
    }
}
