package beian.registry;

import beian.platform.http.Answers;
import beian.platform.http.Queries;
import beian.platform.projection.Answer;
import beian.platform.projection.AsOf;
import beian.registry.FindDifference.Axis;
import beian.registry.statement.Policy;
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

/** What changed, over HTTP. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "registry", description = "Batches, filings, companies")
class DifferenceApi {

    private final Queries queries;
    private final Answers answers;

    DifferenceApi(Queries queries, Answers answers) {
        this.queries = queries;
        this.answers = answers;
    }

    @GetMapping("/diff")
    @Operation(
            summary = "What changed between two moments on one of the three axes, each change with its events",
            description = "`from` and `to` lie on `axis`; the other two axes stay as they are asked for.")
    ResponseEntity<Difference> difference(
            HttpServletRequest request,
            @Parameter(description = "position or moment (knownAt), or day", example = "1") @RequestParam String from,
            @Parameter(description = "later position or moment, or day; the newest if left out", example = "100")
                    @RequestParam
                    @Nullable
                    String to,
            @Parameter(example = "knownAt") @RequestParam(defaultValue = "knownAt") Axis axis,
            @ParameterObject AsOf others,
            @Parameter(description = "which of several sources is answered with", example = "latest")
                    @RequestParam
                    @Nullable
                    String policy) {
        FindDifference asked = FindDifference.between(axis, from, to, others, Policy.of(policy));
        Answer<Difference> answer = queries.ask(asked);
        return answers.of(request, answer);
    }
}
