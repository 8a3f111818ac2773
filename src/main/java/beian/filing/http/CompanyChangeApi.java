package beian.filing.http;

import beian.filing.Changing;
import beian.filing.Changing.Changed;
import beian.filing.command.Change;
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

/** Changes of companies over HTTP. */
@RestController
@RequestMapping("/api/v1/companies/{companyId}")
@Tag(name = ChangeTag.NAME, description = ChangeTag.DESCRIPTION)
@Succeeds({201, 200})
class CompanyChangeApi {

    private final Changing changing;

    CompanyChangeApi(Changing changing) {
        this.changing = changing;
    }

    @PostMapping("/names")
    @Operation(
            summary = "Give a company its new name",
            description =
                    "The new name finds the company from now on, and so do the earlier ones. A name of another company is refused"
                            + " with 409 alias.taken.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(name = "example", value = Examples.NAME))))
    ResponseEntity<Changed> rename(
            @Parameter(example = Examples.BAIDU) @PathVariable String companyId,
            @Parameter(description = IfMatch.DESCRIPTION)
                    @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable
                    String ifMatch,
            @RequestBody ChangeBody.Name body) {
        return answer(ChangeReader.read(
                companyId,
                body,
                ifMatch,
                (reader, grounds) -> CompanyChangeReader.name(companyId, body, reader, grounds)));
    }

    @PostMapping("/aliases")
    @Operation(
            summary = "Say by which other name a company is known",
            description =
                    "Rows that are recorded later under the alias are the company's. A name of its own appends nothing.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(name = "example", value = Examples.ALIAS))))
    ResponseEntity<Changed> alias(
            @Parameter(example = Examples.BAIDU) @PathVariable String companyId,
            @Parameter(description = IfMatch.DESCRIPTION)
                    @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable
                    String ifMatch,
            @RequestBody ChangeBody.Name body) {
        return answer(ChangeReader.read(
                companyId,
                body,
                ifMatch,
                (reader, grounds) -> CompanyChangeReader.alias(companyId, body, reader, grounds)));
    }

    @PostMapping("/aliases/retractions")
    @Operation(
            summary = "Retract an alias, which frees the name",
            description =
                    "Only what was asserted as an alias can be retracted, never a name that the company bears or bore.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "example",
                                                            value = Examples.ALIAS_RETRACTION))))
    ResponseEntity<Changed> retractAlias(
            @Parameter(example = Examples.BAIDU) @PathVariable String companyId,
            @Parameter(description = IfMatch.DESCRIPTION)
                    @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable
                    String ifMatch,
            @RequestBody ChangeBody.NameRetraction body) {
        return answer(ChangeReader.read(
                companyId,
                body,
                ifMatch,
                (reader, grounds) -> CompanyChangeReader.retraction(companyId, body, reader, grounds)));
    }

    @PostMapping("/identifiers")
    @Operation(
            summary = "Say under which identifier a register knows a company",
            description =
                    "Check digits are checked. A credit code or an LEI is one company's; a stock code is another one's too, if the"
                            + " holder who carries it is named.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(examples = @ExampleObject(name = "example", value = Examples.IDENTIFIER))))
    ResponseEntity<Changed> identify(
            @Parameter(example = Examples.BAIDU) @PathVariable String companyId,
            @Parameter(description = IfMatch.DESCRIPTION)
                    @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable
                    String ifMatch,
            @RequestBody ChangeBody.Identifier body) {
        return answer(ChangeReader.read(
                companyId,
                body,
                ifMatch,
                (reader, grounds) -> CompanyChangeReader.identifier(companyId, body, reader, grounds)));
    }

    @PostMapping("/identifiers/retractions")
    @Operation(
            summary = "Retract an identifier",
            description = "An identifier that was not asserted is refused with 409 identifier.unknown.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(examples = @ExampleObject(name = "example", value = Examples.IDENTIFIER))))
    ResponseEntity<Changed> retractIdentifier(
            @Parameter(example = Examples.BAIDU) @PathVariable String companyId,
            @Parameter(description = IfMatch.DESCRIPTION)
                    @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable
                    String ifMatch,
            @RequestBody ChangeBody.IdentifierRetraction body) {
        return answer(ChangeReader.read(
                companyId,
                body,
                ifMatch,
                (reader, grounds) -> CompanyChangeReader.retraction(companyId, body, reader, grounds)));
    }

    @PostMapping("/mergers")
    @Operation(
            summary = "Say that another company is the same as this one",
            description = "It is shown under this one; its history stays its own. If-Match counts for both.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(name = "example", value = Examples.MERGER))))
    ResponseEntity<Changed> merge(
            @Parameter(example = Examples.BAIDU) @PathVariable String companyId,
            @Parameter(description = IfMatch.DESCRIPTION)
                    @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable
                    String ifMatch,
            @RequestBody ChangeBody.Merger body) {
        return answer(ChangeReader.read(
                companyId,
                body,
                ifMatch,
                (reader, grounds) -> CompanyChangeReader.merger(companyId, body, reader, grounds)));
    }

    @PostMapping("/mergers/reversals")
    @Operation(
            summary = "Say that a merged company is not the same after all",
            description = "A company that is not merged into this one is refused with 409 company.not-merged.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(name = "example", value = Examples.MERGER))))
    ResponseEntity<Changed> reverseMerger(
            @Parameter(example = Examples.BAIDU) @PathVariable String companyId,
            @Parameter(description = IfMatch.DESCRIPTION)
                    @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable
                    String ifMatch,
            @RequestBody ChangeBody.Merger body) {
        return answer(ChangeReader.read(
                companyId,
                body,
                ifMatch,
                (reader, grounds) -> CompanyChangeReader.reversal(companyId, body, reader, grounds)));
    }

    private ResponseEntity<Changed> answer(Change change) {
        Changed changed = changing.change(change);
        return Answers.recorded(changed.position(), changed.appended()).body(changed);
    }
}
