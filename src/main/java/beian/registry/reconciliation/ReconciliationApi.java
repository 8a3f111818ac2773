package beian.registry.reconciliation;

import beian.platform.Blank;
import beian.platform.Rejected;
import beian.platform.http.Answers;
import beian.platform.http.Queries;
import beian.platform.projection.AsOf;
import beian.platform.projection.Certainty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Announced against recorded, over HTTP. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "registry", description = "Batches, filings, companies")
class ReconciliationApi {

    private static final String KNOWN_AT =
            "what the log held at this position, or at this moment (2026-01-31T12:00:00Z)";
    private static final String PUBLIC_AT = "only what its sources had certainly published by this day";
    private static final String CERTAINTY = "POSSIBLY also takes in what dates of publication only leave open";
    private static final String STATES =
            "A difference is EXPLAINED by what is recorded or by the source's own numbering,"
                    + " EXPLICABLE by rows that are named, or OPEN. `filedAt` is refused: a total is not announced by date of"
                    + " filing.";

    private final Queries queries;
    private final Answers answers;

    ReconciliationApi(Queries queries, Answers answers) {
        this.queries = queries;
        this.answers = answers;
    }

    @GetMapping("/reconciliation")
    @Operation(summary = "One ledger over all batches: announced against recorded, line by line", description = STATES)
    ResponseEntity<Reconciliation> all(
            HttpServletRequest request,
            @Parameter(description = "this batch only", example = "galaxy:batch-2") @RequestParam @Nullable
                    String batch,
            @Parameter(description = KNOWN_AT) @RequestParam @Nullable String knownAt,
            @Parameter(description = PUBLIC_AT, example = "2026-12-31") @RequestParam @Nullable LocalDate publicAt,
            @Parameter(description = CERTAINTY) @RequestParam @Nullable Certainty certainty) {
        return answer(request, Blank.asNone(batch), knownAt, publicAt, certainty);
    }

    @GetMapping("/batches/{batchId}/reconciliation")
    @Operation(summary = "The lines of one batch", description = STATES)
    ResponseEntity<Reconciliation> ofBatch(
            HttpServletRequest request,
            @Parameter(example = "galaxy:batch-2") @PathVariable String batchId,
            @Parameter(description = KNOWN_AT) @RequestParam @Nullable String knownAt,
            @Parameter(description = PUBLIC_AT, example = "2026-12-31") @RequestParam @Nullable LocalDate publicAt,
            @Parameter(description = CERTAINTY) @RequestParam @Nullable Certainty certainty) {
        return answer(request, batchId, knownAt, publicAt, certainty);
    }

    private ResponseEntity<Reconciliation> answer(
            HttpServletRequest request,
            @Nullable String batchId,
            @Nullable String knownAt,
            @Nullable LocalDate publicAt,
            @Nullable Certainty certainty) {
        if (request.getParameter("filedAt") != null) {
            throw new Rejected(Rejected.Kind.MEANING, "reconciliation.filed-at");
        }
        AsOf asOf = new AsOf(knownAt, publicAt, null, certainty);
        return answers.of(request, queries.ask(new FindReconciliation(batchId, asOf)));
    }
}
