package beian.timeline;

import beian.platform.http.Answers;
import beian.platform.http.Queries;
import beian.platform.projection.Answer;
import beian.platform.projection.AsOf;
import beian.platform.projection.Certainty;
import beian.platform.projection.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The timeline over HTTP. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "timeline", description = "The log as people read it")
class TimelineApi {

    private final Queries queries;
    private final Answers answers;

    TimelineApi(Queries queries, Answers answers) {
        this.queries = queries;
        this.answers = answers;
    }

    @GetMapping("/timeline")
    @Operation(summary = "Any stretch of the log in plain words, a page at a time")
    ResponseEntity<Page<Entry>> timeline(
            HttpServletRequest request,
            @Parameter(description = "first position", example = "1") @RequestParam(defaultValue = "1") long from,
            @Parameter(description = "last position; the newest if left out", example = "20") @RequestParam @Nullable
                    Long to,
            @Parameter(description = "position or instant: nothing that was recorded later") @RequestParam @Nullable
                    String knownAt,
            @Parameter(description = "only what was certainly public on this day", example = "2024-12-31")
                    @RequestParam
                    @Nullable
                    LocalDate publicAt,
            @Parameter(description = "no filing that was not certainly filed by this day") @RequestParam @Nullable
                    LocalDate filedAt,
            @Parameter(description = "POSSIBLY also takes in what dates known to the month or year only leave open")
                    @RequestParam
                    @Nullable
                    Certainty certainty,
            @Parameter(description = "only this batch", example = "galaxy:batch-1") @RequestParam @Nullable
                    String batch,
            @Parameter(description = "only these companies, by id; may be repeated") @RequestParam @Nullable
                    List<String> company,
            @Parameter(description = "rows a page, 1 to 1000") @RequestParam(defaultValue = "100") int limit) {
        AsOf asOf = new AsOf(knownAt, publicAt, filedAt, certainty);
        Answer<Page<Entry>> page = queries.ask(new FindEntries(from, to, asOf, batch, company, answers.limit(limit)));
        Long next = page.body().next();
        return answers.of(
                request,
                page,
                next == null ? null : Map.of("from", next + 1, "to", page.body().position()));
    }
}
