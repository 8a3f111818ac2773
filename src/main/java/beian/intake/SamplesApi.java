package beian.intake;

import beian.filing.Recording.Recorded;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Recording the bundled samples over HTTP. */
@RestController
@RequestMapping("/api/v1/samples")
@Tag(name = "intake", description = "Bundled samples")
class SamplesApi {

    private final Samples samples;

    SamplesApi(Samples samples) {
        this.samples = samples;
    }

    @PostMapping
    @Operation(summary = "Record the bundled samples; those that are recorded already stay as they are")
    List<Recorded> record() {
        return samples.record();
    }
}
