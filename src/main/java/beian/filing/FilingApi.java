package beian.filing;

import beian.platform.http.Answers;
import beian.platform.http.description.Succeeds;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Recording over HTTP. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "filing", description = "Record what a source published")
class FilingApi {

    private final Recording recording;

    FilingApi(Recording recording) {
        this.recording = recording;
    }

    @PutMapping("/batches/{batchId}")
    @Succeeds({201, 200})
    @Operation(
            summary = "Record a batch: all of it, or nothing",
            description = "Sending the same content again appends nothing and answers 200 with the same position;"
                    + " other content under the same id is refused with 409 batch.differs.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(name = "one row", value = EXAMPLE))))
    ResponseEntity<Recording.Recorded> put(
            @Parameter(example = "example:2026-01") @PathVariable String batchId, @RequestBody BatchBody body) {
        Recording.Recorded recorded = recording.record(BatchReader.read(batchId, body));
        return Answers.recorded(recorded.position(), recorded.appended()).body(recorded);
    }

    private static final String EXAMPLE = """
            {
              "source": "示例省互联网信息办公室",
              "url": "https://example.org/2026-01",
              "kind": "DELTA",
              "publishedOn": "2026-01-15",
              "announced": {"models": 1},
              "rows": [
                {
                  "series": "FILING",
                  "model": "示例大模型",
                  "company": "示例科技有限公司",
                  "region": "北京市",
                  "number": "Beijing-ShiLi-202601050001",
                  "filedOn": "2026/1/5",
                  "scale": "70亿",
                  "locator": {"table": "已备案", "row": "1"}
                }
              ]
            }
            """;
}
