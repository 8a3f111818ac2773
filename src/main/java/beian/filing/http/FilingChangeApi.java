package beian.filing.http;

import beian.filing.Changing;
import beian.filing.Changing.Changed;
import beian.filing.command.Change;
import beian.filing.command.FilingChange.ReinstateFiling;
import beian.filing.command.FilingChange.ReverseLink;
import beian.filing.command.FilingChange.WithdrawFiling;
import beian.platform.http.Answers;
import beian.platform.http.description.Succeeds;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Changes of filings over HTTP. */
@RestController
@RequestMapping("/api/v1/filings/{filingId}")
@Tag(name = ChangeTag.NAME, description = ChangeTag.DESCRIPTION)
@Succeeds({201, 200})
class FilingChangeApi {

    private final Changing changing;

    FilingChangeApi(Changing changing) {
        this.changing = changing;
    }

    @PostMapping("/corrections")
    @Operation(
            summary = "Correct one value that one source states of a filing",
            description =
                    "Without a statement it is directed at the filing's own first one. A value that holds already appends nothing and"
                            + " answers 200; a withdrawn or linked filing can be corrected and stays so.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(examples = @ExampleObject(name = "example", value = Examples.CORRECTION))))
    ResponseEntity<Changed> correct(
            @Parameter(example = "galaxy:batch-1:1") @PathVariable String filingId,
            @Parameter(description = IfMatch.DESCRIPTION)
                    @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable
                    String ifMatch,
            @RequestBody ChangeBody.Correction body) {
        return answer(ChangeReader.read(
                filingId,
                body,
                ifMatch,
                (reader, grounds) -> FilingChangeReader.correction(filingId, body, reader, grounds)));
    }

    @PostMapping("/withdrawals")
    @Operation(
            summary = "Withdraw a filing: it does not hold any more, or never did",
            description =
                    "It stays visible, with the reason. A filing that is withdrawn already is refused with 409 filing.withdrawn.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(name = "example", value = Examples.PLAIN))))
    ResponseEntity<Changed> withdraw(
            @Parameter(example = "cac:2024-04:2") @PathVariable String filingId,
            @Parameter(description = IfMatch.DESCRIPTION)
                    @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable
                    String ifMatch,
            @RequestBody ChangeBody.Plain body) {
        return answer(
                ChangeReader.read(filingId, body, ifMatch, (reader, grounds) -> new WithdrawFiling(filingId, grounds)));
    }

    @PostMapping("/reinstatements")
    @Operation(
            summary = "Reinstate a withdrawn filing",
            description = "A filing that is not withdrawn is refused with 409 filing.not-withdrawn.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(name = "example", value = Examples.PLAIN))))
    ResponseEntity<Changed> reinstate(
            @Parameter(example = "cac:2024-04:2") @PathVariable String filingId,
            @Parameter(description = IfMatch.DESCRIPTION)
                    @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable
                    String ifMatch,
            @RequestBody ChangeBody.Plain body) {
        return answer(ChangeReader.read(
                filingId, body, ifMatch, (reader, grounds) -> new ReinstateFiling(filingId, grounds)));
    }

    @PostMapping("/number")
    @Operation(
            summary = "Give a filing its number, or another one",
            description =
                    "The number until now goes on to lead to the filing if the reason is WORLD_CHANGED or NEWLY_DISCLOSED; after any"
                            + " other it is free, because it never was right.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(name = "example", value = Examples.NUMBER))))
    ResponseEntity<Changed> number(
            @Parameter(example = "galaxy:batch-1:2") @PathVariable String filingId,
            @Parameter(description = IfMatch.DESCRIPTION)
                    @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable
                    String ifMatch,
            @RequestBody ChangeBody.Numbering body) {
        return answer(ChangeReader.read(
                filingId,
                body,
                ifMatch,
                (reader, grounds) -> FilingChangeReader.number(filingId, body, reader, grounds)));
    }

    @PostMapping("/classifications")
    @Operation(
            summary = "Say of what kind a filing is: general or vertical, of which sector, of which modality",
            description =
                    "A person's word takes the place of what a ruleset makes of the filing's words. Each says the whole;"
                            + " one that says nothing takes back what was said before.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(name = "example", value = Examples.CLASSIFICATION))))
    ResponseEntity<Changed> classify(
            @Parameter(example = "galaxy:batch-1:2") @PathVariable String filingId,
            @Parameter(description = IfMatch.DESCRIPTION)
                    @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable
                    String ifMatch,
            @RequestBody ChangeBody.Classification body) {
        return answer(ChangeReader.read(
                filingId,
                body,
                ifMatch,
                (reader, grounds) -> FilingChangeReader.classification(filingId, body, reader, grounds)));
    }

    @PostMapping("/links")
    @Operation(
            summary = "Say that a filing without a number is the same as one with a number",
            description =
                    "Both are of one series. Until the link is reversed the filing can be corrected, and nothing else.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(name = "example", value = Examples.LINK))))
    ResponseEntity<Changed> link(
            @Parameter(example = "galaxy:batch-1:1") @PathVariable String filingId,
            @Parameter(description = IfMatch.DESCRIPTION)
                    @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable
                    String ifMatch,
            @RequestBody ChangeBody.Link body) {
        return answer(ChangeReader.read(
                filingId,
                body,
                ifMatch,
                (reader, grounds) -> FilingChangeReader.link(filingId, body, reader, grounds)));
    }

    @PostMapping("/links/reversals")
    @Operation(
            summary = "Say that a linked filing is not the same after all",
            description = "A filing that is not linked is refused with 409 filing.not-linked.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(name = "example", value = Examples.PLAIN))))
    ResponseEntity<Changed> reverseLink(
            @Parameter(example = "galaxy:batch-1:1") @PathVariable String filingId,
            @Parameter(description = IfMatch.DESCRIPTION)
                    @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable
                    String ifMatch,
            @RequestBody ChangeBody.Plain body) {
        return answer(
                ChangeReader.read(filingId, body, ifMatch, (reader, grounds) -> new ReverseLink(filingId, grounds)));
    }

    private ResponseEntity<Changed> answer(Change change) {
        Changed changed = changing.change(change);
        return Answers.recorded(changed.position(), changed.appended()).body(changed);
    }
}
