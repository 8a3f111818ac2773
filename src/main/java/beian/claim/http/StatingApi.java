package beian.claim.http;

import beian.filing.claim.Stating;
import beian.filing.claim.Stating.Stated;
import beian.platform.http.Answers;
import beian.platform.http.description.Succeeds;
import beian.ruleset.Rulesets;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Claims are stated and retracted over HTTP. */
@RestController
@RequestMapping("/api/v1/claims/{claimId}")
@Tag(name = ClaimApi.TAG)
@Succeeds({201, 200})
class StatingApi {

    private final Stating stating;
    private final Rulesets rulesets;

    StatingApi(Stating stating, Rulesets rulesets) {
        this.stating = stating;
        this.rulesets = rulesets;
    }

    @PutMapping
    @Operation(
            summary = "State a claim",
            description = "The same again appends nothing and answers 200; other content under the same id is refused"
                    + " with 409 claim.differs, until the claim has been retracted.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(name = "example", value = Examples.STATED))))
    ResponseEntity<Stated> state(
            @Parameter(example = Examples.CLAIM) @PathVariable String claimId, @RequestBody ClaimBody body) {
        return answer(stating.state(ClaimReader.read(claimId, body, rulesets.standard())));
    }

    @PostMapping("/retractions")
    @Operation(
            summary = "Retract a claim: it is not maintained any more, or never was made so",
            description = "It stays visible with the verdicts that it had, and can be stated anew.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(examples = @ExampleObject(name = "example", value = Examples.RETRACTION))))
    ResponseEntity<Stated> retract(
            @Parameter(example = Examples.CLAIM) @PathVariable String claimId, @RequestBody ClaimBody.Retraction body) {
        return answer(stating.retract(ClaimReader.read(claimId, body)));
    }

    private static ResponseEntity<Stated> answer(Stated stated) {
        return Answers.recorded(stated.position(), stated.appended()).body(stated);
    }
}
