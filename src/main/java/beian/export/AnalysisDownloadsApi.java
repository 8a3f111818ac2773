package beian.export;

import static beian.export.DownloadsApi.BOM;
import static beian.export.DownloadsApi.FORMAT;
import static beian.export.DownloadsApi.NOTICE;
import static beian.export.DownloadsApi.RULESET;

import beian.claim.ClaimLine;
import beian.claim.FindClaims;
import beian.export.file.Listing;
import beian.export.ledger.LedgerRow;
import beian.export.ledger.LedgerTable;
import beian.export.list.ClaimTable;
import beian.export.list.FocusRow;
import beian.export.list.FocusTable;
import beian.export.list.RegistryRow;
import beian.export.list.RegistryTable;
import beian.export.list.ScalesTable;
import beian.export.table.Format;
import beian.platform.Blank;
import beian.platform.Rejected;
import beian.platform.http.Queries;
import beian.platform.projection.AsOf;
import beian.platform.projection.Certainty;
import beian.registry.reconciliation.FindReconciliation;
import beian.registry.statistics.CountRegistry;
import beian.shift.CountFocusShift;
import beian.shift.count.Scope;
import beian.shift.stated.FindScales;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the pages of analyses show, as files. */
@RestController
@RequestMapping("/api/v1/exports")
@Tag(name = "exports", description = "Lists as CSV, XLSX and NDJSON, and what their columns mean")
class AnalysisDownloadsApi {

    private static final String KNOWN_AT =
            "what the log held at this position, or at this moment (2026-01-31T12:00:00Z)";
    private static final String PUBLIC_AT = "only what its sources had certainly published by this day";
    private static final String CERTAINTY = "POSSIBLY also takes in what dates of publication only leave open";

    private final Queries queries;
    private final Downloads downloads;

    AnalysisDownloadsApi(Queries queries, Downloads downloads) {
        this.queries = queries;
        this.downloads = downloads;
    }

    @GetMapping("/scales.{format}")
    @Operation(summary = "The parameter scales that each group states, a row per group and wording")
    ResponseEntity<Object> scales(
            HttpServletRequest request,
            @Parameter(description = FORMAT, example = "csv") @PathVariable String format,
            @ParameterObject Scope scope,
            @Parameter(description = RULESET, example = "default") @RequestParam @Nullable String ruleset,
            @ParameterObject AsOf asOf,
            @Parameter(description = BOM) @RequestParam(defaultValue = "false") boolean bom,
            @Parameter(description = NOTICE) @RequestParam(defaultValue = "false") boolean notice) {
        return downloads.answer(
                request,
                Format.of(format),
                ScalesTable.TABLE,
                Listing.of(ScalesTable.rows(queries.ask(new FindScales(scope, ruleset, asOf)))),
                new CsvOptions(bom, notice));
    }

    @GetMapping("/focus-shift.{format}")
    @Operation(summary = "General and vertical filings, sectors and modalities, a row per group and part")
    ResponseEntity<Object> focusShift(
            HttpServletRequest request,
            @Parameter(description = FORMAT, example = "csv") @PathVariable String format,
            @ParameterObject Scope scope,
            @Parameter(description = RULESET, example = "default") @RequestParam @Nullable String ruleset,
            @ParameterObject AsOf asOf,
            @Parameter(description = BOM) @RequestParam(defaultValue = "false") boolean bom,
            @Parameter(description = NOTICE) @RequestParam(defaultValue = "false") boolean notice) {
        return downloads.answer(
                request,
                Format.of(format),
                FocusTable.TABLE,
                Listing.of(FocusRow.rows(queries.ask(new CountFocusShift(scope, ruleset, asOf)))),
                new CsvOptions(bom, notice));
    }

    @GetMapping("/registry-statistics.{format}")
    @Operation(summary = "Filings per announcement, date, region and registrant, a row per count")
    ResponseEntity<Object> registry(
            HttpServletRequest request,
            @Parameter(description = FORMAT, example = "csv") @PathVariable String format,
            @ParameterObject CountRegistry.Filter filter,
            @Parameter(description = "what is counted together", example = "QUARTER")
                    @RequestParam(defaultValue = "ANNOUNCEMENT")
                    CountRegistry.By by,
            @ParameterObject AsOf asOf,
            @Parameter(description = BOM) @RequestParam(defaultValue = "false") boolean bom,
            @Parameter(description = NOTICE) @RequestParam(defaultValue = "false") boolean notice) {
        return downloads.answer(
                request,
                Format.of(format),
                RegistryTable.TABLE,
                Listing.of(RegistryRow.rows(queries.ask(new CountRegistry(filter, by, asOf)))),
                new CsvOptions(bom, notice));
    }

    @GetMapping("/reconciliation.{format}")
    @Operation(summary = "Announced against recorded, a row per number that was announced")
    ResponseEntity<Object> reconciliation(
            HttpServletRequest request,
            @Parameter(description = FORMAT, example = "csv") @PathVariable String format,
            @Parameter(description = "this batch only", example = "galaxy:batch-2") @RequestParam @Nullable
                    String batch,
            @Parameter(description = KNOWN_AT) @RequestParam @Nullable String knownAt,
            @Parameter(description = PUBLIC_AT, example = "2026-12-31") @RequestParam @Nullable LocalDate publicAt,
            @Parameter(description = CERTAINTY) @RequestParam @Nullable Certainty certainty,
            @Parameter(description = BOM) @RequestParam(defaultValue = "false") boolean bom,
            @Parameter(description = NOTICE) @RequestParam(defaultValue = "false") boolean notice) {
        if (request.getParameter("filedAt") != null) {
            throw new Rejected(Rejected.Kind.MEANING, "reconciliation.filed-at");
        }
        AsOf asOf = new AsOf(knownAt, publicAt, null, certainty);
        return downloads.answer(
                request,
                Format.of(format),
                LedgerTable.TABLE,
                Listing.of(LedgerRow.rows(queries.ask(new FindReconciliation(Blank.asNone(batch), asOf)))),
                new CsvOptions(bom, notice));
    }

    @GetMapping("/claims.{format}")
    @Operation(summary = "All claims with their verdicts")
    ResponseEntity<Object> claims(
            HttpServletRequest request,
            @Parameter(description = FORMAT, example = "csv") @PathVariable String format,
            @Parameter(description = RULESET, example = "default") @RequestParam @Nullable String ruleset,
            @ParameterObject AsOf asOf,
            @Parameter(description = BOM) @RequestParam(defaultValue = "false") boolean bom,
            @Parameter(description = NOTICE) @RequestParam(defaultValue = "false") boolean notice) {
        Listing<ClaimLine> listing =
                Listing.of(asOf, (then, after) -> queries.ask(new FindClaims(ruleset, then, after, Listing.PAGE))
                        .body());
        return downloads.answer(request, Format.of(format), ClaimTable.TABLE, listing, new CsvOptions(bom, notice));
    }
}
