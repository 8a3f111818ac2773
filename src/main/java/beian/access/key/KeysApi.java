package beian.access.key;

import beian.access.Role;
import beian.access.Visitor;
import beian.platform.Rejected;
import beian.platform.http.description.Succeeds;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Keys over HTTP. */
@RestController
@RequestMapping("/api/v1/keys")
@Tag(name = "access", description = "Keys, and who did what")
class KeysApi {

    private final Keys keys;

    KeysApi(Keys keys) {
        this.keys = keys;
    }

    /**
     * What kind of key is wanted.
     *
     * @param lastDay absent if it shall not expire
     */
    record KeyBody(
            @Nullable String name,
            @Nullable Role role,
            @Nullable LocalDate lastDay) {}

    /**
     * A key that was made.
     *
     * @param key what its holder shows; it can be seen here only
     */
    record KeyMade(
            String id, String name, Role role, @Nullable LocalDate lastDay, String key) {}

    @PostMapping
    @Succeeds(201)
    @Operation(
            summary = "Make a key",
            description = "The key itself stands in this answer and nowhere else: only its hash is kept. A name is used"
                    + " once and for all, since events and the audit list name it.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(examples = @ExampleObject(name = "a recorder", value = EXAMPLE))))
    ResponseEntity<KeyMade> make(@RequestBody KeyBody body) {
        if (body.name() == null) {
            throw new Rejected(Rejected.Kind.SHAPE, "parameter.missing", "name");
        }
        if (body.role() == null) {
            throw new Rejected(Rejected.Kind.SHAPE, "parameter.missing", "role");
        }
        LocalDate lastDay = body.lastDay();
        if (lastDay != null && lastDay.isBefore(LocalDate.now(ZoneOffset.UTC))) {
            throw new Rejected(Rejected.Kind.MEANING, "key.over", lastDay);
        }
        NewKey made = keys.create(body.name(), body.role(), lastDay, who());
        AccessKey key = made.key();
        return ResponseEntity.created(URI.create("/api/v1/keys/" + key.id()))
                .cacheControl(CacheControl.noStore())
                .body(new KeyMade(key.id(), key.name(), key.role(), key.lastDay(), made.shown()));
    }

    private static final String EXAMPLE = """
            {"name": "press-office", "role": "RECORDER", "lastDay": "2099-12-31"}
            """;

    private static String who() {
        return Visitor.current().map(Visitor::name).orElse("?");
    }

    @GetMapping
    @Operation(summary = "All keys, the newest first, without what their holders show")
    ResponseEntity<List<AccessKey>> all() {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(keys.all());
    }

    @DeleteMapping("/{keyId}")
    @Operation(
            summary = "Revoke a key",
            description =
                    "It is refused within seconds, on every node, and so is whoever signed in with it. It stays in"
                            + " the list.")
    ResponseEntity<AccessKey> revoke(@Parameter(example = "k3v9a2mq") @PathVariable String keyId) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(keys.revoke(keyId, who()));
    }
}
