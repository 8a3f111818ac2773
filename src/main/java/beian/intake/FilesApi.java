package beian.intake;

import beian.intake.PublishedFiles.PublishedFile;
import beian.platform.Rejected;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Published files as they were sent, to be downloaded. */
@RestController
@RequestMapping("/api/v1/files")
@Tag(name = "intake")
class FilesApi {

    private static final Duration FOR_EVER = Duration.ofDays(365);

    private final PublishedFiles files;

    FilesApi(PublishedFiles files) {
        this.files = files;
    }

    /** Always as something to save: what strangers sent is never shown under our own address. */
    @GetMapping("/{sha256}")
    @Operation(summary = "A published file, byte for byte as it was sent")
    ResponseEntity<byte[]> file(
            @Parameter(description = "SHA-256 of the file, hexadecimal") @PathVariable String sha256) {
        PublishedFile file =
                files.find(sha256).orElseThrow(() -> new Rejected(Rejected.Kind.UNKNOWN, "file.unknown", sha256));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .eTag(file.sha256())
                .cacheControl(CacheControl.maxAge(FOR_EVER).immutable())
                .body(file.content());
    }
}
