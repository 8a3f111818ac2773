package beian.shift.stated;

import beian.platform.http.Answers;
import beian.platform.http.Queries;
import beian.platform.projection.Answer;
import beian.platform.projection.AsOf;
import beian.shift.count.Scope;
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

/** Stated scales over HTTP. */
@RestController
@RequestMapping("/api/v1/analytics/scales")
@Tag(name = "analytics", description = "Scale shift and focus shift")
class ScalesApi {

    private final Queries queries;
    private final Answers answers;

    ScalesApi(Queries queries, Answers answers) {
        this.queries = queries;
        this.answers = answers;
    }

    @GetMapping
    @Operation(
            summary = "The parameter scales that each group states, in their words and as read",
            description = "A line for each wording in each group: bounds, tier, and up to 5,000 rows the filings."
                    + " Sources that state no scale at all are named under silent.")
    ResponseEntity<Scales> scales(
            HttpServletRequest request,
            @ParameterObject Scope scope,
            @Parameter(description = "name of the ruleset; absent: default", example = "default")
                    @RequestParam
                    @Nullable
                    String ruleset,
            @ParameterObject AsOf asOf) {
        Answer<Scales> scales = queries.ask(new FindScales(scope, ruleset, asOf));
        return answers.under(request, scales, scales.body().ruleset().hash());
    }
}
