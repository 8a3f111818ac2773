package beian.platform.telemetry;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each request an id, which stands in the answer and in every line logged on its behalf. A proxy or client may choose
 * it, in letters, digits, {@code .}, {@code _} and {@code -}; anything else could forge lines of the log.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class RequestMark extends OncePerRequestFilter {

    static final String HEADER = "X-Request-Id";

    private static final Pattern USABLE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String id = id(request.getHeader(HEADER));
        response.setHeader(HEADER, id);
        try (Mark mark = Mark.of(Mark.REQUEST, id)) {
            chain.doFilter(request, response);
        }
    }

    private static String id(@Nullable String chosen) {
        return chosen != null && USABLE.matcher(chosen).matches()
                ? chosen
                : UUID.randomUUID().toString();
    }
}
