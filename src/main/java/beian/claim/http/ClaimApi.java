package beian.claim.http;

import beian.claim.Claim;
import beian.claim.ClaimLine;
import beian.claim.FindClaim;
import beian.claim.FindClaims;
import beian.claim.FindVerdicts;
import beian.claim.HeldVerdict;
import beian.claim.TryVerdicts;
import beian.claim.WhatIf;
import beian.platform.http.Answers;
import beian.platform.http.Queries;
import beian.platform.projection.Answer;
import beian.platform.projection.AsOf;
import beian.platform.projection.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What becomes of claims, over HTTP. */
@RestController
@RequestMapping("/api/v1/claims")
@Tag(name = ClaimApi.TAG, description = "Statements of others about filings, checked against the log")
class ClaimApi {

    static final String TAG = "claims";

    private final Queries queries;
    private final Answers answers;

    ClaimApi(Queries queries, Answers answers) {
        this.queries = queries;
        this.answers = answers;
    }

    @GetMapping
    @Operation(
            summary = "Claims, each with its verdict",
            description = "Judged as of the moment asked about, by the ruleset in use or another one.")
    ResponseEntity<Page<ClaimLine>> claims(
            HttpServletRequest request,
            @Parameter(description = "name of a ruleset", example = "default") @RequestParam @Nullable String ruleset,
            @ParameterObject AsOf asOf,
            @Parameter(hidden = true) @RequestParam(defaultValue = "0") long after,
            @Parameter(example = "50") @RequestParam(defaultValue = "50") int limit) {
        Answer<Page<ClaimLine>> answer = queries.ask(new FindClaims(ruleset, asOf, after, answers.limit(limit)));
        Long next = answer.body().next();
        return answers.of(
                request,
                answer,
                next == null
                        ? null
                        : Map.of("after", next, "knownAt", answer.body().position()));
    }

    @GetMapping("/{claimId}")
    @Operation(
            summary = "A claim, its verdict, and the rows that decide it under each reading",
            description = "SUPPORTED and REFUTED hold under every reading and whatever the undisclosed values are."
                    + " UNDETERMINED says that it depends on them, CONFLICTING that it depends on which source is"
                    + " believed, NOT_CHECKABLE that no record of filings can decide it.")
    ResponseEntity<Claim> claim(
            HttpServletRequest request,
            @Parameter(example = Examples.CLAIM) @PathVariable String claimId,
            @Parameter(description = "name of a ruleset", example = "default") @RequestParam @Nullable String ruleset,
            @ParameterObject AsOf asOf) {
        return answers.of(request, queries.ask(new FindClaim(claimId, ruleset, asOf)));
    }

    @GetMapping("/{claimId}/verdicts")
    @Operation(
            summary = "The verdicts that a claim had, and the events that changed them",
            description = "By position of the log; of the axes, knownAt alone narrows it.")
    ResponseEntity<List<HeldVerdict>> verdicts(
            HttpServletRequest request,
            @Parameter(example = Examples.CLAIM) @PathVariable String claimId,
            @Parameter(description = "a position, or a moment") @RequestParam @Nullable String knownAt) {
        AsOf asOf = new AsOf(knownAt, null, null, null);
        return answers.of(request, queries.ask(new FindVerdicts(claimId, asOf)));
    }

    @PostMapping("/{claimId}/verdicts")
    @Operation(
            summary = "What if: other rules, sources left out, undisclosed scales assumed at a tier",
            description = "Answers a table of outcomes over all readings; nothing is recorded.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(name = "example", value = Examples.WHAT_IF))))
    ResponseEntity<WhatIf> tryOut(
            @Parameter(example = Examples.CLAIM) @PathVariable String claimId,
            @ParameterObject AsOf asOf,
            @RequestBody WhatIfBody body) {
        Answer<WhatIf> answer = queries.ask(
                new TryVerdicts(claimId, body.listOfRulesets(), body.listOfTiers(), body.setOfSources(), asOf));
        return ResponseEntity.ok()
                .header(Answers.LOG_POSITION, Long.toString(answer.position()))
                .body(answer.body());
    }
}
