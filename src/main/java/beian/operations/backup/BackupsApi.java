package beian.operations.backup;

import beian.platform.http.description.Succeeds;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Backups over HTTP. */
@RestController
@RequestMapping("/api/v1/backups")
@Tag(name = "operations")
class BackupsApi {

    private final Backups backups;

    BackupsApi(Backups backups) {
        this.backups = backups;
    }

    @PostMapping
    @Succeeds(201)
    @Operation(
            summary = "Take a backup of the log while it is recorded into",
            description =
                    "Written to beian.backup-folder under another name, checked, and named when it is safe; answered"
                            + " when it is. The oldest beyond beian.backups-kept are deleted. A PostgreSQL database is backed up"
                            + " with pg_dump instead, and this answers 409.")
    ResponseEntity<Backup> take() {
        return ResponseEntity.status(HttpStatus.CREATED).body(backups.take());
    }

    @GetMapping
    @Operation(summary = "The backups that are kept, newest first")
    ResponseEntity<List<Backup>> backups() {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(backups.newestFirst());
    }
}
