package beian.web;

import beian.platform.http.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** An address where nothing is: a page for a browser, a problem document for everyone else. */
@ControllerAdvice
@Order(0)
class UnknownPages {

    private final Problems problems;

    UnknownPages(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler({NoResourceFoundException.class, HttpRequestMethodNotSupportedException.class})
    @Nullable
    Object unknown(Exception failure, HttpServletRequest request, HttpServletResponse response) throws Exception {
        var said = problems.handleException(failure, new ServletWebRequest(request, response));
        if (said != null && wantsPage(request) && said.getBody() instanceof ProblemDetail problem) {
            return FailedPages.page(problem);
        }
        return said;
    }

    /** Browsers name HTML; clients of the API do not, or take anything. */
    private static boolean wantsPage(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null
                && accept.contains(MediaType.TEXT_HTML_VALUE)
                && !request.getRequestURI().startsWith("/api/");
    }
}
