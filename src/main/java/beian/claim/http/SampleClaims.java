package beian.claim.http;

import beian.filing.claim.Stating;
import beian.filing.claim.Stating.Stated;
import beian.ruleset.Rulesets;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The bundled claims: what the sample note says about its four batches, in our words. */
@RestController
@RequestMapping("/api/v1/samples/claims")
@Tag(name = ClaimApi.TAG)
class SampleClaims {

    private static final String FILE = "samples/claims.json";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Stating stating;
    private final Rulesets rulesets;

    SampleClaims(Stating stating, Rulesets rulesets) {
        this.stating = stating;
        this.rulesets = rulesets;
    }

    @PostMapping
    @Operation(summary = "State the nine claims of the sample note; those that are stated already stay as they are")
    List<Stated> record() {
        return read().entrySet().stream()
                .map(claim -> stating.state(ClaimReader.read(claim.getKey(), claim.getValue(), rulesets.standard())))
                .toList();
    }

    private static Map<String, ClaimBody> read() {
        try (InputStream file = new ClassPathResource(FILE).getInputStream()) {
            return JSON.readValue(file, new TypeReference<Map<String, ClaimBody>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("The bundled claims cannot be read", e);
        }
    }
}
