package beian.web;

import beian.access.Visitor;
import beian.platform.Rejected;
import beian.platform.http.ProblemTexts;
import beian.platform.http.Problems;
import beian.platform.store.StoreWatch;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.ModelAndView;

/** Failures of pages are pages, in the same words as the problem documents of the API. */
@ControllerAdvice(basePackageClasses = FailedPages.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class FailedPages {

    private static final Logger LOG = LoggerFactory.getLogger(FailedPages.class);

    private final ProblemTexts texts;
    private final Problems problems;
    private final StoreWatch store;

    FailedPages(ProblemTexts texts, Problems problems, StoreWatch store) {
        this.store = store;
        this.texts = texts;
        this.problems = problems;
    }

    /** A page depends on the language that the browser prefers, on the log, and on who looks at it. */
    @ModelAttribute
    void manners(HttpServletResponse response) {
        response.setHeader("Cache-Control", Visitor.current().isPresent() ? "private, no-cache" : "no-cache");
        response.setHeader("Vary", "Accept-Language, Cookie");
    }

    @ExceptionHandler
    ModelAndView failed(Exception failure, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        return page(say(failure, request, response, locale));
    }

    static ModelAndView page(ProblemDetail problem) {
        Map<String, Object> properties = problem.getProperties();
        Object remedy = properties == null ? "" : properties.getOrDefault("remedy", "");
        return new ModelAndView(
                "error",
                Map.of("title", text(problem.getTitle()), "detail", text(problem.getDetail()), "remedy", remedy),
                HttpStatusCode.valueOf(problem.getStatus()));
    }

    private ProblemDetail say(
            Exception failure, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        if (failure instanceof CompletionException && failure.getCause() instanceof Exception cause) {
            return say(cause, request, response, locale);
        }
        if (failure instanceof Rejected rejected) {
            return texts.say(rejected, locale);
        }
        if (said(failure, request, response) instanceof ProblemDetail problem) {
            return problem;
        }
        if (store.noted(failure)) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Problems.RETRY_SECONDS);
            return texts.say(503, "store.unavailable", locale);
        }
        LOG.error("A page failed", failure);
        return texts.say(500, "internal.failure", locale);
    }

    private @Nullable Object said(Exception failure, HttpServletRequest request, HttpServletResponse response) {
        try {
            var answer = problems.handleException(failure, new ServletWebRequest(request, response));
            return answer == null ? null : answer.getBody();
        } catch (Exception unknown) {
            return null;
        }
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
