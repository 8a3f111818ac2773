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

/** Changes of batches over HTTP. */
@RestController
@RequestMapping("/api/v1/batches/{batchId}")
@Tag(name = ChangeTag.NAME, description = ChangeTag.DESCRIPTION)
@Succeeds({201, 200})
class BatchChangeApi {

    private final Changing changing;

    BatchChangeApi(Changing changing) {
        this.changing = changing;
    }

    @PostMapping("/amendments")
    @Operation(
            summary = "Amend the totals that a source announced with a batch",
            description = "Give all four totals as they shall be; one that is left out is not announced.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(examples = @ExampleObject(name = "example", value = Examples.AMENDMENT))))
    ResponseEntity<Changed> amend(
            @Parameter(example = "galaxy:batch-4") @PathVariable String batchId,
            @Parameter(description = IfMatch.DESCRIPTION)
                    @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable
                    String ifMatch,
            @RequestBody ChangeBody.Amendment body) {
        return answer(ChangeReader.read(
                batchId,
                body,
                ifMatch,
                (reader, grounds) -> FilingChangeReader.amendment(batchId, body, reader, grounds)));
    }

    private ResponseEntity<Changed> answer(Change change) {
        Changed changed = changing.change(change);
        return Answers.recorded(changed.position(), changed.appended()).body(changed);
    }
}
