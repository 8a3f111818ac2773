package beian.citation;

import beian.citation.OpenedCitation.Forms;
import beian.filing.Citing.Cited;
import beian.platform.Rejected;
import beian.platform.http.Answers;
import beian.platform.http.description.Succeeds;
import beian.platform.projection.Answer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Citations over HTTP. */
@RestController
@RequestMapping("/api/v1/citations")
@Tag(name = "citations", description = "Pin an answer, cite it by a short address, and check it whenever it is opened")
class CitationApi {

    private static final MediaType BIBTEX = new MediaType("application", "x-bibtex", StandardCharsets.UTF_8);
    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final Citations citations;

    CitationApi(Citations citations) {
        this.citations = citations;
    }

    /**
     * What to cite.
     *
     * @param query path and query string of a GET of this API
     */
    record CitationBody(@Nullable String query) {}

    /**
     * What was cited.
     *
     * @param page where people open it, absolute
     * @param appended false if the same was cited before
     */
    record CitationMadeAnswer(String citationId, String page, long position, boolean appended) {}

    @PostMapping
    @Succeeds({201, 200})
    @Operation(
            summary = "Pin an answer to the state of the log that it was given from",
            description = "Takes any address of this API that answers JSON as of a position, given by Log-Position and"
                    + " asked for by knownAt; of a list, its first page and its total. Citing the same again appends"
                    + " nothing and answers 200. The id follows from the question, the position and the answer.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            examples =
                                                    @ExampleObject(
                                                            name = "a list",
                                                            value = "{\"query\":"
                                                                    + "\"/api/v1/filings?batch=galaxy:batch-4\"}"))))
    ResponseEntity<CitationMadeAnswer> cite(HttpServletRequest request, @RequestBody CitationBody body) {
        Cited cited = citations.cite(body.query());
        String id = cited.citationId();
        return Answers.recorded(cited.position(), cited.appended())
                .location(URI.create(request.getRequestURI() + "/" + id))
                .body(new CitationMadeAnswer(id, page(request, id), cited.position(), cited.appended()));
    }

    @GetMapping("/{citationId}")
    @Operation(
            summary = "A citation, and whether its question is still answered as it was",
            description = "Asks again as of the pinned position. IDENTICAL: the same answer to the byte;"
                    + " SAME_DATA_NEWER_CODE: other code or rules answer otherwise; MISMATCH: the answer differs though"
                    + " nothing should have changed. For the same as text: format, or Accept: application/x-bibtex.")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = OpenedCitation.class)),
                @Content(mediaType = "application/x-bibtex", schema = @Schema(type = "string")),
                @Content(mediaType = "text/plain", schema = @Schema(type = "string"))
            })
    ResponseEntity<Object> citation(
            HttpServletRequest request,
            @PathVariable String citationId,
            @Parameter(description = "bibtex or gbt7714 (GB/T 7714-2015, by language)") @RequestParam @Nullable
                    String format,
            @Parameter(hidden = true) @RequestHeader(required = false) @Nullable String accept,
            Locale locale) {
        Answer<OpenedCitation> opened = citations.open(citationId, id -> page(request, id));
        Forms forms = opened.body().forms();
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE)
                .header(Answers.LOG_POSITION, Long.toString(opened.position()));
        return switch (format == null ? preferred(accept) : format) {
            case "json" -> answer.body(opened.body());
            case "bibtex" -> answer.contentType(BIBTEX).body(forms.bibtex());
            case "gbt7714" ->
                answer.contentType(TEXT).body(locale.equals(Locale.CHINESE) ? forms.gbt7714() : forms.gbt7714English());
            default -> throw new Rejected(Rejected.Kind.SHAPE, "parameter.invalid", "format", String.valueOf(format));
        };
    }

    /** Bibliography software names its own format; whoever takes anything gets JSON. */
    private static String preferred(@Nullable String accept) {
        List<MediaType> types = accept == null ? List.of() : MediaType.parseMediaTypes(accept);
        boolean bibtex = types.stream().anyMatch(BIBTEX::equalsTypeAndSubtype);
        boolean json = types.stream().anyMatch(MediaType.APPLICATION_JSON::equalsTypeAndSubtype);
        return bibtex && !json ? "bibtex" : "json";
    }

    private static String page(HttpServletRequest request, String citationId) {
        return ServletUriComponentsBuilder.fromContextPath(request)
                .path("/c/" + citationId)
                .build()
                .toUriString();
    }
}
