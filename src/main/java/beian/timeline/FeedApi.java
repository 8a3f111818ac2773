package beian.timeline;

import beian.platform.Rejected;
import beian.platform.http.Answers;
import beian.platform.http.Queries;
import beian.platform.projection.Answer;
import beian.platform.projection.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/** The log for feed readers, the newest entries first. */
@RestController
@RequestMapping(path = "/feeds", produces = AtomFeed.TYPE)
@Tag(name = "feeds", description = "The log as Atom feeds, in Chinese or English")
class FeedApi {

    private static final int ENTRIES = 50;
    private static final MediaType ATOM =
            new MediaType(MediaType.parseMediaType(AtomFeed.TYPE), StandardCharsets.UTF_8);

    private final Queries queries;
    private final Answers answers;
    private final MessageSource messages;
    private final StreamSettings settings;

    FeedApi(Queries queries, Answers answers, MessageSource messages, StreamSettings settings) {
        this.queries = queries;
        this.answers = answers;
        this.messages = messages;
        this.settings = settings;
    }

    @GetMapping("/all.atom")
    @Operation(summary = "Every event as an Atom feed, 50 a page, the newest first")
    ResponseEntity<byte[]> all(
            HttpServletRequest request,
            Locale language,
            @Parameter(description = "only what stands before this position") @RequestParam @Nullable Long before) {
        return answer(
                request, language, "/timeline", "feed.all", "", new FindLatestEntries(before, null, null, ENTRIES));
    }

    @GetMapping("/batches/{batchId}.atom")
    @Operation(summary = "The events of one batch as an Atom feed")
    ResponseEntity<byte[]> batch(
            HttpServletRequest request,
            Locale language,
            @Parameter(example = "galaxy:batch-1") @PathVariable String batchId,
            @Parameter(description = "only what stands before this position") @RequestParam @Nullable Long before) {
        var query = new FindLatestEntries(before, batchId, null, ENTRIES);
        return answer(request, language, "/batches/" + batchId, "feed.batch", batchId, query);
    }

    @GetMapping("/companies/{companyId}.atom")
    @Operation(summary = "The events of one company as an Atom feed")
    ResponseEntity<byte[]> company(
            HttpServletRequest request,
            Locale language,
            @Parameter(example = "f5c6dd6d-fdaf-5c24-b8c7-34131fdd4e4b") @PathVariable String companyId,
            @Parameter(description = "only what stands before this position") @RequestParam @Nullable Long before) {
        var query = new FindLatestEntries(before, null, companyId, ENTRIES);
        return answer(request, language, "/companies/" + companyId, "feed.company", companyId, query);
    }

    private ResponseEntity<byte[]> answer(
            HttpServletRequest request,
            Locale language,
            String page,
            String title,
            String subject,
            FindLatestEntries query) {
        Answer<Page<Entry>> found = queries.ask(query);
        if (found.body().total() == 0 && !subject.isEmpty()) {
            String code = query.batch() != null ? "batch.unknown" : "company.unknown";
            throw new Rejected(Rejected.Kind.UNKNOWN, code, subject);
        }
        AtomFeed feed = new AtomFeed(
                "tag:" + settings.feedAuthority() + ",2026:"
                        + request.getRequestURI().substring(1),
                messages.getMessage(title, new Object[] {subject}, language),
                language,
                ServletUriComponentsBuilder.fromContextPath(request).build().toUriString(),
                here(request, query.before()),
                found.body().next() == null ? null : here(request, found.body().next()),
                page,
                settings.feedAuthority());
        byte[] body = feed.of(found.body().items()).getBytes(StandardCharsets.UTF_8);
        return inLanguage(answers.of(request, new Answer<>(found.position(), body)), language);
    }

    /** Another language is another representation, and has another tag. */
    private static ResponseEntity<byte[]> inLanguage(ResponseEntity<byte[]> answer, Locale language) {
        HttpHeaders headers = new HttpHeaders(answer.getHeaders());
        String tag = String.valueOf(headers.getETag());
        headers.setETag(tag.substring(0, tag.length() - 1) + "-" + language.getLanguage() + "\"");
        headers.setVary(List.of(HttpHeaders.ACCEPT_LANGUAGE));
        headers.setContentType(ATOM);
        return ResponseEntity.ok().headers(headers).body(answer.getBody());
    }

    private static String here(HttpServletRequest request, @Nullable Long before) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(request.getRequestURI());
        String language = request.getParameter("lang");
        if (language != null) {
            address.queryParam("lang", language.startsWith("zh") ? "zh" : "en");
        }
        if (before != null) {
            address.queryParam("before", before);
        }
        return address.build().toUriString();
    }
}
