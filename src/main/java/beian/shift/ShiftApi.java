package beian.shift;

import beian.platform.http.Answers;
import beian.platform.http.Queries;
import beian.platform.projection.Answer;
import beian.platform.projection.AsOf;
import beian.shift.count.Scope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Analytics over HTTP. */
@RestController
@RequestMapping("/api/v1/analytics")
@Tag(name = "analytics", description = "Scale shift and focus shift")
class ShiftApi {

    private static final String RULESET = "name of the ruleset; absent: default";

    private final Queries queries;
    private final Answers answers;

    ShiftApi(Queries queries, Answers answers) {
        this.queries = queries;
        this.answers = answers;
    }

    @GetMapping("/scale-shift")
    @Operation(
            summary = "Filings per group and tier of parameter scale, and what may be concluded from their order",
            description = "Counts, shares of the disclosed, and bounds over all rows: the true share lies between"
                    + " lowest and highest whatever the undisclosed scales are. Series and sources are never added up.")
    ResponseEntity<ScaleShift> scaleShift(
            HttpServletRequest request,
            @ParameterObject Scope scope,
            @Parameter(description = RULESET, example = "default") @RequestParam @Nullable String ruleset,
            @ParameterObject AsOf asOf) {
        Answer<ScaleShift> shift = queries.ask(new CountScaleShift(scope, ruleset, null, asOf));
        return answers.under(request, shift, shift.body().ruleset().hash());
    }

    @PostMapping("/scale-shift")
    @Operation(
            summary = "What if: the same question under every reading",
            description =
                    "Other rulesets, a source left out, rows without a figure assumed to be of one tier: a table of outcomes"
                            + " that shows how far the conclusion depends on them. Nothing is recorded.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(name = "example", value = WhatIf.EXAMPLE))))
    ResponseEntity<Outcomes> whatIf(HttpServletRequest request, @RequestBody WhatIf body, @ParameterObject AsOf asOf) {
        Answer<Outcomes> outcomes = queries.ask(new TryReadings(body, body.scopeOrAll(), asOf));
        return answers.under(request, outcomes, body + outcomes.body().rules());
    }

    @GetMapping("/focus-shift")
    @Operation(
            summary = "General and vertical filings, their sectors and modalities per group, and what may be concluded",
            description =
                    "By a person's word where there is one, and otherwise by the words of the ruleset; the unclassified are"
                            + " kept apart, and shares of all rows are bounded by what they may be. Series and sources are never added up.")
    ResponseEntity<FocusShift> focusShift(
            HttpServletRequest request,
            @ParameterObject Scope scope,
            @Parameter(description = RULESET, example = "default") @RequestParam @Nullable String ruleset,
            @ParameterObject AsOf asOf) {
        Answer<FocusShift> shift = queries.ask(new CountFocusShift(scope, ruleset, asOf));
        return answers.under(request, shift, shift.body().ruleset().hash());
    }
}
