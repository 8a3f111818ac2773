package beian.operations;

import beian.platform.http.description.Succeeds;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Rebuilds over HTTP: any node tells about those of all nodes. */
@RestController
@RequestMapping("/api/v1/projections/rebuilds")
@Tag(name = "operations")
class RebuildsApi {

    private final RebuildDesk desk;

    RebuildsApi(RebuildDesk desk) {
        this.desk = desk;
    }

    @PostMapping
    @Succeeds(202)
    @Operation(
            summary = "Rebuild every read model from the log",
            description = "Queries are answered from the present ones until the new ones have caught up; recording goes"
                    + " on. Location leads to the progress.")
    ResponseEntity<Rebuild> rebuild() {
        Rebuild started = desk.start();
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/projections/rebuilds/" + started.id()))
                .body(started);
    }

    @GetMapping
    @Operation(summary = "The last 100 rebuilds, newest first")
    ResponseEntity<List<Rebuild>> rebuilds() {
        return fresh(desk.newestFirst());
    }

    @GetMapping("/{id}")
    @Operation(summary = "Progress of a rebuild: done, total, rate, time left")
    ResponseEntity<Rebuild> rebuild(@Parameter(example = "1") @PathVariable String id) {
        return fresh(desk.rebuild(id));
    }

    @DeleteMapping("/{id}")
    @Succeeds(202)
    @Operation(
            summary = "Cancel a rebuild",
            description =
                    "What was built so far is removed within about a second; the live read models are not touched."
                            + " Once it switches over, or has ended, it is too late.")
    ResponseEntity<Rebuild> cancel(@Parameter(example = "1") @PathVariable String id) {
        return ResponseEntity.accepted().body(desk.cancel(id));
    }

    private static <T> ResponseEntity<T> fresh(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }
}
