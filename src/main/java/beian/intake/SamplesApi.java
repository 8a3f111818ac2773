package beian.intake;

import beian.filing.Recording.Recorded;
import beian.intake.SampleLinks.Linked;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Recording the bundled samples over HTTP. */
@RestController
@RequestMapping("/api/v1/samples")
@Tag(name = "intake")
class SamplesApi {

    private final Samples samples;
    private final SampleLinks links;

    SamplesApi(Samples samples, SampleLinks links) {
        this.samples = samples;
        this.links = links;
    }

    @PostMapping
    @Operation(summary = "Record the bundled samples; those that are recorded already stay as they are")
    List<Recorded> record() {
        return samples.record();
    }

    @PostMapping("/links")
    @Operation(
            summary = "Link the rows of the sample note to the filings of the national list that they speak of",
            description =
                    "Also merges the brands that the note prints into the registrants that the list prints. What is"
                            + " so already stays as it is, and so does what somebody else has said of it.")
    List<Linked> link() {
        return links.record();
    }
}
