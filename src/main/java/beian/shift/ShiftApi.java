package beian.shift;

import beian.filing.event.Series;
import beian.platform.http.Answers;
import beian.platform.http.Queries;
import beian.platform.projection.AsOf;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Analytics over HTTP. */
@RestController
@RequestMapping("/api/v1/analytics")
@Tag(name = "analytics", description = "Scale shift")
class ShiftApi {

    private final Queries queries;
    private final Answers answers;

    ShiftApi(Queries queries, Answers answers) {
        this.queries = queries;
        this.answers = answers;
    }

    @GetMapping("/scale-shift")
    @Operation(
            summary = "Filings per batch and tier of parameter scale",
            description = "Counts, shares of the disclosed, and bounds over all rows: the true share lies between"
                    + " lowest and highest whatever the undisclosed scales are. Series are never added up.")
    ResponseEntity<ScaleShift> scaleShift(
            HttpServletRequest request,
            @Parameter(example = "galaxy:batch-4") @RequestParam @Nullable String batch,
            @Parameter(example = "FILING") @RequestParam @Nullable Series series,
            @Parameter(description = "printed name of the source", example = "中国银河证券") @RequestParam @Nullable
                    String source,
            @ParameterObject AsOf asOf) {
        return answers.of(request, queries.ask(new CountScaleShift(batch, series, source, asOf)));
    }
}
