package beian.access.audit;

import beian.platform.http.Answers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The audit list over HTTP. */
@RestController
@RequestMapping("/api/v1/audit")
@Tag(name = "access", description = "Keys, and who did what")
class AuditApi {

    private static final String NEWEST = "9223372036854775807";

    private final Audit audit;
    private final Answers answers;

    AuditApi(Audit audit, Answers answers) {
        this.audit = audit;
        this.answers = answers;
    }

    @GetMapping
    @Operation(
            summary = "What was asked for that changes something, by whom, from where, and what became of it",
            description = "The newest first. Requests that were refused are listed too if it is known who asked.")
    ResponseEntity<AuditPage> audit(
            HttpServletRequest request,
            @RequestParam(defaultValue = NEWEST) long before,
            @Parameter(description = "whose entries") @RequestParam @Nullable String who,
            @RequestParam(defaultValue = "50") int limit) {
        AuditPage page = audit.newestFirst(before, who, answers.limit(limit));
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok().cacheControl(CacheControl.noStore());
        if (page.next() != null) {
            answer.header(HttpHeaders.LINK, "<" + next(request, page.next()) + ">; rel=\"next\"");
        }
        return answer.body(page);
    }

    private static String next(HttpServletRequest request, Long before) {
        return ServletUriComponentsBuilder.fromRequest(request)
                .scheme(null)
                .host(null)
                .port(null)
                .replaceQueryParam("before", before)
                .toUriString();
    }
}
