package beian.web;

import beian.platform.Rejected;
import beian.platform.http.ProblemTexts;
import beian.platform.http.Problems;
import beian.platform.http.Refusing;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What the filters before all handlers refuse: a page for a browser, a problem document for everyone else. */
@Controller
class RefusedPages {

    private final ProblemTexts texts;

    RefusedPages(ProblemTexts texts) {
        this.texts = texts;
    }

    @GetMapping(Refusing.PATH)
    Object refused(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        Rejected why = Refusing.refusal(request);
        ProblemDetail problem =
                texts.say(why == null ? new Rejected(Rejected.Kind.UNKNOWN, "path.unknown") : why, locale);
        if (why != null && why.kind() == Rejected.Kind.UNAVAILABLE) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Problems.RETRY_SECONDS);
        }
        return wantsPage(request)
                ? FailedPages.page(problem)
                : ResponseEntity.status(problem.getStatus())
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                        .body(problem);
    }

    private static boolean wantsPage(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        Object path = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
        return accept != null
                && accept.contains(MediaType.TEXT_HTML_VALUE)
                && !String.valueOf(path).startsWith("/api/");
    }
}
