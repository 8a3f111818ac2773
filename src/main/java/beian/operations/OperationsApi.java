package beian.operations;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Projections over HTTP. */
@RestController
@RequestMapping("/api/v1/projections")
@Tag(name = "operations", description = "How far the read models are; rebuilding them from the log")
class OperationsApi {

    private final ReadModels models;

    OperationsApi(ReadModels models) {
        this.models = models;
    }

    @GetMapping
    @Operation(summary = "How far each read model is behind the log")
    ResponseEntity<ReadModels.Overview> projections() {
        return fresh(models.overview());
    }

    private static <T> ResponseEntity<T> fresh(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }
}
