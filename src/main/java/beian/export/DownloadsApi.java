package beian.export;

import beian.claim.FindClaims;
import beian.export.DataPackage.Resource;
import beian.export.file.Listing;
import beian.export.list.BatchTable;
import beian.export.list.CompanyTable;
import beian.export.list.FilingTable;
import beian.export.list.ShiftTable;
import beian.export.list.Tables;
import beian.export.list.TimelineTable;
import beian.export.table.Format;
import beian.filing.event.IdentifierScheme;
import beian.platform.http.Queries;
import beian.platform.projection.AsOf;
import beian.registry.Company;
import beian.registry.Filing;
import beian.registry.FindBatches;
import beian.registry.FindCompanies;
import beian.registry.FindFilings;
import beian.registry.ListOrder;
import beian.registry.statement.Policy;
import beian.shift.CountScaleShift;
import beian.shift.count.Scope;
import beian.timeline.Entry;
import beian.timeline.FindEntries;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Every list as a file, with the filters of the list's own endpoint. */
@RestController
@RequestMapping("/api/v1/exports")
@Tag(name = "exports", description = "Lists as CSV, XLSX and NDJSON, and what their columns mean")
class DownloadsApi {

    static final String FORMAT = "csv, xlsx or ndjson; datapackage.json describes the columns of the CSV";
    static final String RULESET = "name of the ruleset; absent: default";
    static final String BOM = "CSV: begin with a byte order mark, by which spreadsheets know UTF-8";
    static final String NOTICE = "CSV: begin with lines after # that state position, query and notice";
    private static final String KNOWN_AT = "position of the log to look from; the newest if left out";

    private final Queries queries;
    private final Downloads downloads;

    DownloadsApi(Queries queries, Downloads downloads) {
        this.queries = queries;
        this.downloads = downloads;
    }

    @GetMapping("/filings.{format}")
    @Operation(summary = "All filings that the filters leave, in the order of the log")
    ResponseEntity<Object> filings(
            HttpServletRequest request,
            @Parameter(description = FORMAT, example = "csv") @PathVariable String format,
            @ParameterObject FindFilings.Filter filter,
            @ParameterObject AsOf asOf,
            @Parameter(description = "as for the list", example = "latest") @RequestParam @Nullable String policy,
            @Parameter(description = BOM) @RequestParam(defaultValue = "false") boolean bom,
            @Parameter(description = NOTICE) @RequestParam(defaultValue = "false") boolean notice) {
        Policy chosen = Policy.of(policy);
        Listing<Filing> listing = Listing.of(
                asOf, (then, after) -> queries.ask(new FindFilings(filter, then, chosen, after, Listing.PAGE))
                        .body());
        return downloads.answer(request, Format.of(format), FilingTable.TABLE, listing, new CsvOptions(bom, notice));
    }

    @GetMapping("/companies.{format}")
    @Operation(summary = "All companies whose names have the words, in the order of the log")
    ResponseEntity<Object> companies(
            HttpServletRequest request,
            @Parameter(description = FORMAT, example = "csv") @PathVariable String format,
            @Parameter(description = "words in one of its names, or an identifier", example = "百度")
                    @RequestParam
                    @Nullable
                    String q,
            @Parameter(description = "only companies with such an identifier") @RequestParam @Nullable
                    IdentifierScheme scheme,
            @ParameterObject FindCompanies.Kinds kinds,
            @ParameterObject AsOf asOf,
            @Parameter(description = BOM) @RequestParam(defaultValue = "false") boolean bom,
            @Parameter(description = NOTICE) @RequestParam(defaultValue = "false") boolean notice) {
        Listing<Company> listing = Listing.of(asOf, (then, after) -> queries.ask(
                        new FindCompanies(q, scheme, kinds, then, ListOrder.LOG, after, Listing.PAGE))
                .body());
        return downloads.answer(request, Format.of(format), CompanyTable.TABLE, listing, new CsvOptions(bom, notice));
    }

    @GetMapping("/batches.{format}")
    @Operation(summary = "All batches by day of publication")
    ResponseEntity<Object> batches(
            HttpServletRequest request,
            @Parameter(description = FORMAT, example = "csv") @PathVariable String format,
            @ParameterObject AsOf asOf,
            @Parameter(description = BOM) @RequestParam(defaultValue = "false") boolean bom,
            @Parameter(description = NOTICE) @RequestParam(defaultValue = "false") boolean notice) {
        return downloads.answer(
                request,
                Format.of(format),
                BatchTable.TABLE,
                Listing.of(queries.ask(new FindBatches(null, asOf))),
                new CsvOptions(bom, notice));
    }

    @GetMapping("/timeline.{format}")
    @Operation(summary = "Any stretch of the log in plain words")
    ResponseEntity<Object> timeline(
            HttpServletRequest request,
            @Parameter(description = FORMAT, example = "csv") @PathVariable String format,
            @Parameter(description = "first position", example = "1") @RequestParam(defaultValue = "1") long from,
            @Parameter(description = "last position; the newest if left out", example = "20") @RequestParam @Nullable
                    Long to,
            @Parameter(description = "only this batch", example = "galaxy:batch-1") @RequestParam @Nullable
                    String batch,
            @Parameter(description = "only these companies, by id; may be repeated") @RequestParam @Nullable
                    List<String> company,
            @ParameterObject AsOf asOf,
            @Parameter(description = BOM) @RequestParam(defaultValue = "false") boolean bom,
            @Parameter(description = NOTICE) @RequestParam(defaultValue = "false") boolean notice) {
        Listing<Entry> listing = Listing.of(before -> queries.ask(new FindEntries(
                        before == null ? from : Listing.after(before) + 1,
                        before == null ? to : Long.valueOf(before.position()),
                        Listing.pinned(asOf, before),
                        batch,
                        company,
                        Listing.PAGE))
                .body());
        return downloads.answer(request, Format.of(format), TimelineTable.TABLE, listing, new CsvOptions(bom, notice));
    }

    @GetMapping("/scale-shift.{format}")
    @Operation(
            summary = "Filings per group and tier of parameter scale, a row per group and tier",
            description = "A line of NDJSON is a group with one of its tiers.")
    ResponseEntity<Object> scaleShift(
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
                ShiftTable.TABLE,
                Listing.of(ShiftTable.rows(queries.ask(new CountScaleShift(scope, ruleset, null, asOf)))),
                new CsvOptions(bom, notice));
    }

    @GetMapping("/datapackage.json")
    @Operation(
            summary = "A Frictionless data package of all lists",
            description =
                    "The columns of each CSV with types, constraints and names in both languages, at one position.")
    ResponseEntity<Object> dataPackage(
            HttpServletRequest request, @Parameter(description = KNOWN_AT) @RequestParam @Nullable String knownAt) {
        AsOf asOf = new AsOf(knownAt, null, null, null);
        long position = LongStream.of(
                        queries.ask(new FindCompanies(null, null, asOf, 0, 1)).position(),
                        queries.ask(new FindEntries(Long.MAX_VALUE, null, asOf, null, null, 1))
                                .position(),
                        queries.ask(new FindClaims(null, asOf, 0, 1)).position(),
                        queries.ask(new CountScaleShift(Scope.of("", null, null), asOf))
                                .position())
                .min()
                .orElseThrow();
        List<Resource> resources = Tables.ALL.stream()
                .map(table -> new Resource(table, table.path(position)))
                .toList();
        return downloads.describe(request, position, resources);
    }
}
