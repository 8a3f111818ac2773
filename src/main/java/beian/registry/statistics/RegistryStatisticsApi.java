package beian.registry.statistics;

import beian.platform.http.Answers;
import beian.platform.http.Queries;
import beian.platform.projection.AsOf;
import beian.registry.statistics.CountRegistry.By;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Registry statistics over HTTP. */
@RestController
@RequestMapping("/api/v1/analytics")
@Tag(name = "analytics", description = "Scale shift and focus shift")
class RegistryStatisticsApi {

    private final Queries queries;
    private final Answers answers;

    RegistryStatisticsApi(Queries queries, Answers answers) {
        this.queries = queries;
        this.answers = answers;
    }

    @GetMapping("/registry")
    @Operation(
            summary = "Filings per announcement, date, region and registrant; cadence, delay, concentration",
            description =
                    "Each series by itself. A range where partial dates leave a count open; what is not stated is a"
                            + " bucket of its own.")
    ResponseEntity<RegistryStatistics> registry(
            HttpServletRequest request,
            @ParameterObject CountRegistry.Filter filter,
            @Parameter(description = "what is counted together", example = "QUARTER")
                    @RequestParam(defaultValue = "ANNOUNCEMENT")
                    By by,
            @ParameterObject AsOf asOf) {
        return answers.of(request, queries.ask(new CountRegistry(filter, by, asOf)));
    }
}
