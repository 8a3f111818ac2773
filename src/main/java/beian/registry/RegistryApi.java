package beian.registry;

import beian.filing.event.Series;
import beian.platform.http.Answers;
import beian.platform.http.Queries;
import beian.platform.projection.Answer;
import beian.platform.projection.Page;
import beian.scale.Disclosure;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The registry over HTTP. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "registry", description = "Batches, filings, companies")
class RegistryApi {

    /** Derived from the name 百度 by the rule of every company id. */
    private static final String BAIDU = "f5c6dd6d-fdaf-5c24-b8c7-34131fdd4e4b";

    private static final String KNOWN_AT = "position of the log to look from; the newest if left out";
    private static final String AFTER = "the `next` of the page before";
    private static final String LIMIT = "rows a page, 1 to 1000";

    private final Queries queries;
    private final Answers answers;

    RegistryApi(Queries queries, Answers answers) {
        this.queries = queries;
        this.answers = answers;
    }

    @GetMapping("/batches")
    @Operation(summary = "All batches by day of publication: what was announced beside what is recorded")
    ResponseEntity<List<Batch>> batches(HttpServletRequest request) {
        return answers.of(request, queries.ask(new FindBatches(null)));
    }

    @GetMapping("/batches/{batchId}")
    @Operation(summary = "One batch")
    ResponseEntity<Batch> batch(
            HttpServletRequest request, @Parameter(example = "cac:2024-04") @PathVariable String batchId) {
        Answer<List<Batch>> found = queries.ask(new FindBatches(batchId));
        return answers.of(request, new Answer<>(found.position(), found.body().get(0)));
    }

    @GetMapping("/filings")
    @Operation(summary = "Filings in the order of the log, a page at a time")
    ResponseEntity<Page<Filing>> filings(
            HttpServletRequest request,
            @Parameter(example = "galaxy:batch-4") @RequestParam @Nullable String batch,
            @Parameter(example = "FILING") @RequestParam @Nullable Series series,
            @Parameter(description = "company id") @RequestParam @Nullable String company,
            @Parameter(description = "属地 as printed") @RequestParam @Nullable String region,
            @Parameter(description = "tier of the default ruleset, or NONE", example = "TEN_BILLION")
                    @RequestParam
                    @Nullable
                    Tiers tier,
            @Parameter(example = "FIGURE") @RequestParam @Nullable Disclosure disclosure,
            @Parameter(description = "possibly filed on this day or later", example = "2024-01-01")
                    @RequestParam
                    @Nullable
                    LocalDate filedFrom,
            @Parameter(description = "possibly filed on this day or earlier", example = "2024-12-31")
                    @RequestParam
                    @Nullable
                    LocalDate filedTo,
            @Parameter(description = "words in model, registrant, number or scenario", example = "大模型")
                    @RequestParam
                    @Nullable
                    String q,
            @Parameter(description = KNOWN_AT) @RequestParam @Nullable Long knownAt,
            @Parameter(description = AFTER) @RequestParam(defaultValue = "0") long after,
            @Parameter(description = LIMIT) @RequestParam(defaultValue = "100") int limit) {
        Answer<Page<Filing>> page = queries.ask(new FindFilings(
                batch,
                series,
                company,
                region,
                tier == null ? null : tier.name(),
                disclosure,
                filedFrom,
                filedTo,
                q,
                knownAt,
                after,
                answers.limit(limit)));
        return answers.of(request, page, next(page.body()));
    }

    /** A tier of the default ruleset, or none. */
    enum Tiers {
        BELOW_TEN_BILLION,
        TEN_BILLION,
        HUNDRED_BILLION,
        TRILLION,
        NONE
    }

    private static @Nullable Map<String, ?> next(Page<?> page) {
        Long next = page.next();
        return next == null ? null : Map.of("after", next, "knownAt", page.position());
    }

    @GetMapping("/filings/{filingId}")
    @Operation(summary = "One filing: all its versions, the one that holds last")
    ResponseEntity<List<Filing>> filing(
            HttpServletRequest request, @Parameter(example = "galaxy:batch-1:1") @PathVariable String filingId) {
        return answers.of(request, queries.ask(new FindFiling(filingId)));
    }

    @GetMapping("/companies")
    @Operation(summary = "Companies in the order of the log, a page at a time")
    ResponseEntity<Page<Company>> companies(
            HttpServletRequest request,
            @Parameter(description = "words in the name", example = "百度") @RequestParam @Nullable String q,
            @Parameter(description = KNOWN_AT) @RequestParam @Nullable Long knownAt,
            @Parameter(description = AFTER) @RequestParam(defaultValue = "0") long after,
            @Parameter(description = LIMIT) @RequestParam(defaultValue = "100") int limit) {
        Answer<Page<Company>> page = queries.ask(new FindCompanies(q, knownAt, after, answers.limit(limit)));
        return answers.of(request, page, next(page.body()));
    }

    @GetMapping("/companies/{companyId}")
    @Operation(summary = "One company")
    ResponseEntity<Company> company(
            HttpServletRequest request, @Parameter(example = BAIDU) @PathVariable String companyId) {
        Answer<Company.History> found = queries.ask(new FindHistory(companyId));
        return answers.of(request, new Answer<>(found.position(), found.body().company()));
    }

    @GetMapping("/companies/{companyId}/history")
    @Operation(summary = "A company's filing history in the order of the log")
    ResponseEntity<Company.History> history(
            HttpServletRequest request, @Parameter(example = BAIDU) @PathVariable String companyId) {
        return answers.of(request, queries.ask(new FindHistory(companyId)));
    }
}
