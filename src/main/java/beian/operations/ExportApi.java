package beian.operations;

import beian.operations.LogFile.Header;
import beian.platform.http.Answers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The log as a file, over HTTP. */
@RestController
@RequestMapping("/api/v1/exports")
@Tag(name = "operations")
class ExportApi {

    private static final MediaType NDJSON = MediaType.parseMediaType("application/x-ndjson");
    private final LogExport export;

    ExportApi(LogExport export) {
        this.export = export;
    }

    @GetMapping(path = "/log", produces = "application/x-ndjson")
    @Operation(
            summary = "The whole log as NDJSON, to back up or to move",
            description = "A header, then a line per event; each line carries a SHA-256 chain. Start an empty tracker"
                    + " with --beian.import-log=<file> to read it.")
    ResponseEntity<StreamingResponseBody> log() {
        Header header = export.header();
        return ResponseEntity.ok()
                .contentType(NDJSON)
                .header(Answers.LOG_POSITION, Long.toString(header.last()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"beian-log-" + header.last() + ".ndjson\"")
                .body(out -> export.write(header, out));
    }
}
