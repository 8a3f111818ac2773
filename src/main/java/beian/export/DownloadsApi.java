package beian.export;

import beian.export.DataPackage.Resource;
import beian.filing.event.Series;
import beian.platform.http.Queries;
import beian.platform.projection.Page;
import beian.registry.Company;
import beian.registry.Filing;
import beian.registry.FindBatches;
import beian.registry.FindCompanies;
import beian.registry.FindFilings;
import beian.scale.Disclosure;
import beian.shift.CountScaleShift;
import beian.timeline.Entry;
import beian.timeline.FindEntries;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
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

    private static final String FORMAT = "csv, xlsx or ndjson; datapackage.json describes the columns of the CSV";
    private static final String BOM = "CSV: begin with a byte order mark, by which spreadsheets know UTF-8";
    private static final String NOTICE = "CSV: begin with lines after # that state position, query and notice";
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
            @Parameter(example = "galaxy:batch-4") @RequestParam @Nullable String batch,
            @Parameter(example = "FILING") @RequestParam @Nullable Series series,
            @Parameter(description = "company id") @RequestParam @Nullable String company,
            @Parameter(description = "属地 as printed") @RequestParam @Nullable String region,
            @Parameter(description = "tier of the default ruleset, or NONE", example = "TEN_BILLION")
                    @RequestParam
                    @Nullable
                    Tiers tier,
            @Parameter(example = "FIGURE") @RequestParam @Nullable Disclosure disclosure,
            @Parameter(description = "possibly filed on this day or later", example = "2023-01-01")
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
            @Parameter(description = BOM) @RequestParam(defaultValue = "false") boolean bom,
            @Parameter(description = NOTICE) @RequestParam(defaultValue = "false") boolean notice) {
        Listing<Filing> listing = Listing.of(before -> queries.ask(new FindFilings(
                        batch,
                        series,
                        company,
                        region,
                        tier == null ? null : tier.name(),
                        disclosure,
                        filedFrom,
                        filedTo,
                        q,
                        before == null ? knownAt : Long.valueOf(before.position()),
                        after(before),
                        Listing.PAGE))
                .body());
        return downloads.answer(request, Format.of(format), FilingTable.TABLE, listing, new CsvOptions(bom, notice));
    }

    /** A tier of the default ruleset, or none. */
    enum Tiers {
        BELOW_TEN_BILLION,
        TEN_BILLION,
        HUNDRED_BILLION,
        TRILLION,
        NONE
    }

    private static long after(@Nullable Page<?> before) {
        Long next = before == null ? null : before.next();
        return next == null ? 0 : next;
    }

    @GetMapping("/companies.{format}")
    @Operation(summary = "All companies whose names have the words, in the order of the log")
    ResponseEntity<Object> companies(
            HttpServletRequest request,
            @Parameter(description = FORMAT, example = "csv") @PathVariable String format,
            @Parameter(description = "words in the name", example = "百度") @RequestParam @Nullable String q,
            @Parameter(description = KNOWN_AT) @RequestParam @Nullable Long knownAt,
            @Parameter(description = BOM) @RequestParam(defaultValue = "false") boolean bom,
            @Parameter(description = NOTICE) @RequestParam(defaultValue = "false") boolean notice) {
        Listing<Company> listing = Listing.of(before -> queries.ask(new FindCompanies(
                        q, before == null ? knownAt : Long.valueOf(before.position()), after(before), Listing.PAGE))
                .body());
        return downloads.answer(request, Format.of(format), CompanyTable.TABLE, listing, new CsvOptions(bom, notice));
    }

    @GetMapping("/batches.{format}")
    @Operation(summary = "All batches by day of publication")
    ResponseEntity<Object> batches(
            HttpServletRequest request,
            @Parameter(description = FORMAT, example = "csv") @PathVariable String format,
            @Parameter(description = BOM) @RequestParam(defaultValue = "false") boolean bom,
            @Parameter(description = NOTICE) @RequestParam(defaultValue = "false") boolean notice) {
        return downloads.answer(
                request,
                Format.of(format),
                BatchTable.TABLE,
                Listing.of(queries.ask(new FindBatches(null))),
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
            @Parameter(description = "only this company, by id") @RequestParam @Nullable String company,
            @Parameter(description = BOM) @RequestParam(defaultValue = "false") boolean bom,
            @Parameter(description = NOTICE) @RequestParam(defaultValue = "false") boolean notice) {
        Listing<Entry> listing = Listing.of(before -> queries.ask(new FindEntries(
                        before == null ? from : after(before) + 1,
                        before == null ? to : Long.valueOf(before.position()),
                        batch,
                        company,
                        Listing.PAGE))
                .body());
        return downloads.answer(request, Format.of(format), TimelineTable.TABLE, listing, new CsvOptions(bom, notice));
    }

    @GetMapping("/scale-shift.{format}")
    @Operation(
            summary = "Filings per batch and tier of parameter scale, a row per group and tier",
            description = "A line of NDJSON is a group with one of its tiers.")
    ResponseEntity<Object> scaleShift(
            HttpServletRequest request,
            @Parameter(description = FORMAT, example = "csv") @PathVariable String format,
            @Parameter(example = "galaxy:batch-4") @RequestParam @Nullable String batch,
            @Parameter(example = "FILING") @RequestParam @Nullable Series series,
            @Parameter(description = "printed name of the source", example = "中国银河证券") @RequestParam @Nullable
                    String source,
            @Parameter(description = KNOWN_AT) @RequestParam @Nullable Long knownAt,
            @Parameter(description = "only what was certainly public on this day", example = "2024-12-31")
                    @RequestParam
                    @Nullable
                    LocalDate publicAt,
            @Parameter(description = BOM) @RequestParam(defaultValue = "false") boolean bom,
            @Parameter(description = NOTICE) @RequestParam(defaultValue = "false") boolean notice) {
        return downloads.answer(
                request,
                Format.of(format),
                ShiftTable.TABLE,
                Listing.of(ShiftTable.rows(queries.ask(new CountScaleShift(batch, series, source, knownAt, publicAt)))),
                new CsvOptions(bom, notice));
    }

    @GetMapping("/datapackage.json")
    @Operation(
            summary = "A Frictionless data package of all lists",
            description =
                    "The columns of each CSV with types, constraints and names in both languages, at one position.")
    ResponseEntity<Object> dataPackage(
            HttpServletRequest request, @Parameter(description = KNOWN_AT) @RequestParam @Nullable Long knownAt) {
        long position = LongStream.of(
                        queries.ask(new FindCompanies(null, knownAt, 0, 1)).position(),
                        queries.ask(new FindEntries(Long.MAX_VALUE, knownAt, null, null, 1))
                                .position(),
                        queries.ask(new CountScaleShift("", null, null, knownAt, null))
                                .position())
                .min()
                .orElseThrow();
        List<Resource> resources = Tables.ALL.stream()
                .map(table -> new Resource(table, table.path(position)))
                .toList();
        return downloads.describe(request, position, resources);
    }
}
