package beian.platform.http;

import beian.platform.Rejected;
import beian.platform.store.StoreWatch;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;

/**
 * Every failure of a request becomes a problem document, whatever type of content was asked for; none shows a stack trace.
 */
@RestControllerAdvice
public class Problems extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    /** What {@code Retry-After} asks for. */
    public static final String RETRY_SECONDS = "1";

    private final ProblemTexts texts;

    private final StoreWatch store;

    public Problems(ProblemTexts texts, StoreWatch store) {
        this.texts = texts;
        this.store = store;
    }

    @ExceptionHandler
    ResponseEntity<Object> rejected(Rejected rejected) {
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.status(rejected.kind().status());
        if (rejected.kind() == Rejected.Kind.UNAVAILABLE) {
            answer.header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        return answer.contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(texts.say(rejected, LocaleContextHolder.getLocale()));
    }

    @ExceptionHandler
    ResponseEntity<Object> wrapped(CompletionException wrapper) {
        return wrapper.getCause() instanceof Rejected rejected ? rejected(rejected) : unexpected(wrapper);
    }

    /** A form with a file in it; others are refused by {@link ReadableParameters}. */
    @ExceptionHandler
    ResponseEntity<Object> unreadable(InvalidParameterException failure) {
        return say(failure.getErrorCode(), "request.invalid", HttpHeaders.EMPTY);
    }

    /** A form whose parts cannot be told apart, or are named in no known way. */
    @ExceptionHandler
    ResponseEntity<Object> unreadable(MultipartException failure) {
        return store.noted(failure) ? storeUnavailable(failure) : say(400, "request.invalid", HttpHeaders.EMPTY);
    }

    private ResponseEntity<Object> storeUnavailable(Exception failure) {
        LOG.warn("A request met a store that cannot be used: {}", String.valueOf(failure));
        return rejected(new Rejected(Rejected.Kind.UNAVAILABLE, "store.unavailable"));
    }

    @ExceptionHandler
    ResponseEntity<Object> unexpected(Exception failure) {
        if (store.noted(failure)) {
            return storeUnavailable(failure);
        }
        LOG.error("Unexpected failure of a request", failure);
        return say(500, "internal.failure", HttpHeaders.EMPTY);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        BodyLimit.BodyTooLarge tooLarge = cause(failure, BodyLimit.BodyTooLarge.class);
        if (tooLarge != null) {
            return rejected(tooLarge.rejected());
        }
        JacksonException json = cause(failure, JacksonException.class);
        return json == null ? say(400, "body.missing", headers) : rejected(unreadable(json));
    }

    private static <T> @Nullable T cause(Throwable failure, Class<T> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }

    private static Rejected unreadable(JacksonException json) {
        List<Rejected.Flaw> flaws = new ArrayList<>();
        if (!json.getPath().isEmpty()) {
            flaws.add(flawAt(json));
        }
        var place = json.getLocation();
        return new Rejected(
                Rejected.Kind.SHAPE,
                "body.unreadable",
                flaws,
                place == null ? "?" : place.getLineNr(),
                place == null ? "?" : place.getColumnNr());
    }

    private static Rejected.Flaw flawAt(JacksonException json) {
        StringBuilder pointer = new StringBuilder();
        Integer row = null;
        String column = "";
        for (JacksonException.Reference step : json.getPath()) {
            String name = step.getPropertyName();
            pointer.append('/').append(name == null ? step.getIndex() : name);
            row = name == null && row == null ? Integer.valueOf(step.getIndex() + 1) : row;
            column = name == null ? column : name;
        }
        return new Rejected.Flaw(pointer.toString(), row, column, "value.unreadable", List.of(column));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String name = failure instanceof MethodArgumentTypeMismatchException argument
                ? argument.getName()
                : String.valueOf(failure.getPropertyName());
        return say(400, "parameter.invalid", headers, name, String.valueOf(failure.getValue()));
    }

    /** A parameter that is one of several of a question. */
    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        FieldError flaw = failure.getFieldError();
        return flaw == null
                ? say(400, "request.invalid", headers)
                : say(400, "parameter.invalid", headers, flaw.getField(), String.valueOf(flaw.getRejectedValue()));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMissingServletRequestParameter(
            MissingServletRequestParameterException failure,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return say(400, "parameter.missing", headers, failure.getParameterName());
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception failure, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String code =
                switch (status.value()) {
                    case 404 -> "path.unknown";
                    case 405 -> "method.unknown";
                    case 406 -> "accept.unknown";
                    case 413 -> "body.too-large";
                    case 415 -> "content.unknown";
                    default -> status.is4xxClientError() ? "request.invalid" : "internal.failure";
                };
        return say(status.value(), code, headers);
    }

    private ResponseEntity<Object> say(int status, String code, HttpHeaders headers, Object... arguments) {
        ProblemDetail problem = texts.say(status, code, LocaleContextHolder.getLocale(), arguments);
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
