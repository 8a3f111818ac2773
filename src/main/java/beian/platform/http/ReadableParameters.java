package beian.platform.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Refuses parameters that the server cannot take apart, such as one without a name, before anybody asks for one: the server
 * fails each time that somebody does, whoever handles the first failure included.
 */
@Component
@Order(ReadableParameters.AFTER_THE_ENCODING)
final class ReadableParameters extends OncePerRequestFilter {

    /** What parameters are made of must be known, and every filter that looks at one comes later. */
    static final int AFTER_THE_ENCODING = Ordered.HIGHEST_PRECEDENCE + 5;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ProblemTexts texts;

    ReadableParameters(ProblemTexts texts) {
        this.texts = texts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        InvalidParameterException flaw = isMultipart(request) ? null : flaw(request);
        if (flaw == null) {
            chain.doFilter(request, response);
        } else {
            refuse(request, response, flaw.getErrorCode());
        }
    }

    /** The parts of a file are taken apart later, under their own limits. */
    private static boolean isMultipart(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.startsWith("multipart/");
    }

    private static @Nullable InvalidParameterException flaw(HttpServletRequest request) {
        try {
            request.getParameterMap();
            return null;
        } catch (InvalidParameterException flaw) {
            return flaw;
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, int status) throws IOException {
        ProblemDetail problem = texts.say(status, "request.invalid", LanguageResolver.ofBrowser(request));
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("type", String.valueOf(problem.getType()));
        said.put("title", problem.getTitle());
        said.put("status", status);
        said.put("detail", problem.getDetail());
        Map<String, Object> more = problem.getProperties();
        said.putAll(more == null ? Map.of() : more);
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(JSON.writeValueAsString(said));
    }
}
