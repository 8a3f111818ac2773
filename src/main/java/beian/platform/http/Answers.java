package beian.platform.http;

import beian.platform.CodeVersion;
import beian.platform.Rejected;
import beian.platform.Sha256;
import beian.platform.projection.Answer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Every answer states its {@code Log-Position} and a strong entity tag, {@code "<position>-<hash>"}: same position, query, rules and code, same bytes. */
@Component
public final class Answers {

    /** The position of the log that an answer takes into account. */
    public static final String LOG_POSITION = "Log-Position";

    /** Whether anything recorded reaches back to the days asked about. */
    public static final String COVERAGE = "Coverage";

    private static final int MAXIMUM_ROWS = 1000;
    private static final int TAG_CHARACTERS = 24;
    private final CodeVersion code;

    Answers(CodeVersion code) {
        this.code = code;
    }

    /** What became of something that was to be recorded: 201 if it was appended, 200 if it had been before. */
    public static ResponseEntity.BodyBuilder recorded(long position, boolean appended) {
        return ResponseEntity.status(appended ? HttpStatus.CREATED : HttpStatus.OK)
                .header(LOG_POSITION, Long.toString(position));
    }

    /** The answer with its headers; 304 is left to the web layer, which compares the tag. */
    public <T> ResponseEntity<T> of(HttpServletRequest request, Answer<T> answer) {
        return of(request, answer, null);
    }

    /**
     * The same for one page of a list.
     *
     * @param next query parameters that lead to the next page; absent on the last
     */
    public <T> ResponseEntity<T> of(HttpServletRequest request, Answer<T> answer, @Nullable Map<String, ?> next) {
        return of(request, answer, next, "");
    }

    /**
     * The same for an answer that also depends on rules that can be read anew.
     *
     * @param rules their hash
     */
    public <T> ResponseEntity<T> under(HttpServletRequest request, Answer<T> answer, String rules) {
        return of(request, answer, null, rules);
    }

    private <T> ResponseEntity<T> of(
            HttpServletRequest request, Answer<T> answer, @Nullable Map<String, ?> next, String rules) {
        ResponseEntity.BodyBuilder response = ResponseEntity.ok()
                .eTag(tag(request, answer.position(), rules))
                .cacheControl(CacheControl.noCache())
                .header(LOG_POSITION, Long.toString(answer.position()));
        if (next != null) {
            response.header(HttpHeaders.LINK, "<" + with(request, next) + ">; rel=\"next\"");
        }
        if (answer.coverage() != null) {
            response.header(COVERAGE, answer.coverage().name());
        }
        return response.body(answer.body());
    }

    /**
     * The rows that a page may have.
     *
     * @throws Rejected 400 {@code parameter.invalid} below 1 or above 1000
     */
    public int limit(int asked) {
        if (asked < 1 || asked > MAXIMUM_ROWS) {
            throw new Rejected(Rejected.Kind.SHAPE, "parameter.invalid", "limit", asked);
        }
        return asked;
    }

    private static String with(HttpServletRequest request, Map<String, ?> parameters) {
        UriComponentsBuilder uri = UriComponentsBuilder.fromPath(request.getRequestURI());
        request.getParameterMap().forEach((name, values) -> uri.queryParam(name, (Object[]) values));
        uri.replaceQueryParam("atLeast");
        parameters.forEach(uri::replaceQueryParam);
        return uri.encode().build().toUriString();
    }

    private String tag(HttpServletRequest request, long position, String rules) {
        Map<String, String[]> query = new TreeMap<>(request.getParameterMap());
        query.remove("atLeast");
        String asked = query.entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + Arrays.toString(parameter.getValue()))
                .collect(Collectors.joining("&"));
        return position + "-"
                + Sha256.of(position + " " + request.getRequestURI() + "?" + asked + " " + code.text() + rules)
                        .substring(0, TAG_CHARACTERS);
    }
}
