package beian.registry;

import beian.filing.event.IdentifierScheme;
import beian.platform.http.Answers;
import beian.platform.http.Queries;
import beian.platform.projection.Answer;
import beian.platform.projection.AsOf;
import beian.platform.projection.Page;
import beian.registry.statement.Policy;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
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

    private static final String FILING = "galaxy:batch-1:1";
    private static final String AFTER = "the `next` of the page before";
    private static final String SORT = "LOG: as recorded; NAME: by pinyin; REGION: by province, in the official order";
    private static final String LIMIT = "rows a page, 1 to 1000";
    private static final String POLICY = "which of several sources is answered with: `regulator-first`, `latest`, or"
            + " `source:` and the printed name of one";

    private final Queries queries;
    private final Answers answers;

    RegistryApi(Queries queries, Answers answers) {
        this.queries = queries;
        this.answers = answers;
    }

    @GetMapping("/batches")
    @Operation(summary = "All batches by day of publication: what was announced beside what is recorded")
    ResponseEntity<List<Batch>> batches(HttpServletRequest request, @ParameterObject AsOf asOf) {
        return answers.of(request, queries.ask(new FindBatches(null, asOf)));
    }

    @GetMapping("/batches/{batchId}")
    @Operation(summary = "One batch")
    ResponseEntity<Batch> batch(
            HttpServletRequest request,
            @Parameter(example = "cac:2024-04") @PathVariable String batchId,
            @ParameterObject AsOf asOf) {
        Answer<List<Batch>> found = queries.ask(new FindBatches(batchId, asOf));
        return answers.of(request, new Answer<>(found.position(), found.body().get(0), found.coverage()));
    }

    @GetMapping("/filings")
    @Operation(
            summary = "Filings in the order of the log, a page at a time",
            description = "With `publicAt` or `filedAt` the answer says whether anything recorded reaches back so far,"
                    + " and how many more filings dates known to the month or year only leave open.")
    ResponseEntity<Page<Filing>> filings(
            HttpServletRequest request,
            @ParameterObject FindFilings.Filter filter,
            @ParameterObject AsOf asOf,
            @Parameter(description = POLICY, example = "latest") @RequestParam @Nullable String policy,
            @Parameter(description = SORT, example = "NAME") @RequestParam(defaultValue = "LOG") ListOrder sort,
            @Parameter(description = AFTER) @RequestParam(defaultValue = "0") long after,
            @Parameter(description = LIMIT) @RequestParam(defaultValue = "100") int limit) {
        Answer<Page<Filing>> page =
                queries.ask(new FindFilings(filter, asOf, Policy.of(policy), sort, after, answers.limit(limit)));
        return answers.of(request, page, next(page.body()));
    }

    private static @Nullable Map<String, ?> next(Page<?> page) {
        Long next = page.next();
        return next == null ? null : Map.of("after", next, "knownAt", page.position());
    }

    @GetMapping("/filings/facets")
    @Operation(
            summary = "How many filings of each kind a list holds",
            description =
                    "Each facet is counted with all other filters; what is undisclosed or not stated is a bucket.")
    ResponseEntity<Facets> facets(
            HttpServletRequest request,
            @ParameterObject FindFilings.Filter filter,
            @ParameterObject AsOf asOf,
            @Parameter(description = POLICY, example = "latest") @RequestParam @Nullable String policy) {
        return answers.of(request, queries.ask(new FindFacets(filter, asOf, Policy.of(policy))));
    }

    @GetMapping("/filings/{filingId}")
    @Operation(
            summary = "One filing: what it comes to, what each source states, what was recorded of it later",
            description = "One that is linked to another counts as that one, which is answered then.")
    ResponseEntity<Filing.Detail> filing(
            HttpServletRequest request,
            @Parameter(example = FILING) @PathVariable String filingId,
            @ParameterObject AsOf asOf,
            @Parameter(description = POLICY, example = "regulator-first") @RequestParam @Nullable String policy) {
        return answers.of(request, queries.ask(new FindFiling(filingId, asOf, Policy.of(policy))));
    }

    @GetMapping("/filings/{filingId}/versions")
    @Operation(summary = "All versions of a filing up to a moment, the one that holds last")
    ResponseEntity<List<Filing>> versions(
            HttpServletRequest request,
            @Parameter(example = FILING) @PathVariable String filingId,
            @ParameterObject AsOf asOf,
            @Parameter(description = POLICY, example = "latest") @RequestParam @Nullable String policy) {
        return answers.of(request, queries.ask(new FindVersions(filingId, asOf, Policy.of(policy))));
    }

    @GetMapping("/filings/{filingId}/provenance")
    @Operation(summary = "Where each value comes from: event, source, cell, verbatim text, and the rule that read it")
    ResponseEntity<Provenance> provenance(
            HttpServletRequest request,
            @Parameter(example = FILING) @PathVariable String filingId,
            @ParameterObject AsOf asOf,
            @Parameter(description = POLICY, example = "regulator-first") @RequestParam @Nullable String policy) {
        return answers.of(request, queries.ask(new FindProvenance(filingId, asOf, Policy.of(policy))));
    }

    @GetMapping("/companies")
    @Operation(summary = "Companies in the order of the log, a page at a time")
    ResponseEntity<Page<Company>> companies(
            HttpServletRequest request,
            @Parameter(description = "words in one of its names, or an identifier", example = "百度")
                    @RequestParam
                    @Nullable
                    String q,
            @Parameter(description = "only companies with such an identifier") @RequestParam @Nullable
                    IdentifierScheme scheme,
            @ParameterObject FindCompanies.Kinds kinds,
            @ParameterObject AsOf asOf,
            @Parameter(description = SORT, example = "NAME") @RequestParam(defaultValue = "LOG") ListOrder sort,
            @Parameter(description = AFTER) @RequestParam(defaultValue = "0") long after,
            @Parameter(description = LIMIT) @RequestParam(defaultValue = "100") int limit) {
        Answer<Page<Company>> page =
                queries.ask(new FindCompanies(q, scheme, kinds, asOf, sort, after, answers.limit(limit)));
        return answers.of(request, page, next(page.body()));
    }

    @GetMapping("/companies/facets")
    @Operation(
            summary = "How many companies of each kind a list holds",
            description = "By region, listed or not, and number of filings; each facet with all filters but its own.")
    ResponseEntity<CompanyFacets> facets(
            HttpServletRequest request,
            @Parameter(description = "words in one of its names, or an identifier", example = "百度")
                    @RequestParam
                    @Nullable
                    String q,
            @Parameter(description = "only companies with such an identifier") @RequestParam @Nullable
                    IdentifierScheme scheme,
            @ParameterObject FindCompanies.Kinds kinds,
            @ParameterObject AsOf asOf) {
        return answers.of(
                request,
                queries.ask(new FindCompanyFacets(new FindCompanies(q, scheme, kinds, asOf, ListOrder.LOG, 0, 1))));
    }

    @GetMapping("/companies/{companyId}")
    @Operation(summary = "One company: its names, identifiers, and whoever was merged into it")
    ResponseEntity<Company> company(
            HttpServletRequest request,
            @Parameter(example = BAIDU) @PathVariable String companyId,
            @ParameterObject AsOf asOf) {
        Answer<Company.History> found = queries.ask(new FindHistory(companyId, asOf));
        return answers.of(request, new Answer<>(found.position(), found.body().company()));
    }

    @GetMapping("/companies/{companyId}/history")
    @Operation(summary = "A company's filing history in the order of the log, with that of companies merged into it")
    ResponseEntity<Company.History> history(
            HttpServletRequest request,
            @Parameter(example = BAIDU) @PathVariable String companyId,
            @ParameterObject AsOf asOf) {
        return answers.of(request, queries.ask(new FindHistory(companyId, asOf)));
    }
}
