package beian.ruleset;

import beian.ruleset.RulesetContent.Names;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Rulesets over HTTP. */
@RestController
@RequestMapping("/api/v1/rulesets")
@Tag(name = "rulesets", description = "Tiers, reading rules, and the words by which focus and modality are told")
class RulesetApi {

    private final Rulesets rulesets;
    private final ApplicationEventPublisher publisher;

    RulesetApi(Rulesets rulesets, ApplicationEventPublisher publisher) {
        this.publisher = publisher;
        this.rulesets = rulesets;
    }

    /**
     * The rulesets in use on this node.
     *
     * @param standard name of the one that is used where none is named
     * @param editions hash over the focus and modality words of all of them
     */
    record Listed(String standard, String editions, List<Entry> rulesets) {}

    /**
     * A ruleset in short.
     *
     * @param hash SHA-256 of its content
     * @param reading what it says, a sentence
     */
    record Entry(String name, int version, String hash, Names title, Names reading) {}

    /**
     * A ruleset as a whole.
     *
     * @param hash SHA-256 of the content
     */
    record Shown(String hash, RulesetContent content) {}

    @GetMapping
    @Operation(summary = "The rulesets that answers can be asked for by")
    ResponseEntity<Listed> all() {
        return listed();
    }

    @GetMapping("/{name}")
    @Operation(summary = "Everything that a ruleset says")
    ResponseEntity<Shown> one(@Parameter(example = "default") @PathVariable String name) {
        Ruleset ruleset = rulesets.at(name);
        return ResponseEntity.ok()
                .eTag(ruleset.hash())
                .cacheControl(CacheControl.noCache())
                .body(new Shown(ruleset.hash(), ruleset.content()));
    }

    @PostMapping("/reload")
    @Operation(
            summary = "Read the files of rules anew on this node",
            description = "All of them are put to use, or none: what is wrong is named with file, line and key under"
                    + " errors, and those in use stay.")
    ResponseEntity<Listed> reload() {
        rulesets.reload();
        publisher.publishEvent(new Reloaded());
        return listed();
    }

    private ResponseEntity<Listed> listed() {
        List<Entry> entries = rulesets.all().stream()
                .map(ruleset -> new Entry(
                        ruleset.name(),
                        ruleset.version(),
                        ruleset.hash(),
                        ruleset.content().title(),
                        ruleset.content().reading()))
                .toList();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Listed(Rulesets.STANDARD, rulesets.editions(), entries));
    }
}
