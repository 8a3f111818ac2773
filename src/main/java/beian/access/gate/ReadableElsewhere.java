package beian.access.gate;

import beian.access.AccessSettings;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.cors.DefaultCorsProcessor;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets scripts of pages elsewhere read what anybody may read, where a setting names their sites (CORS): GET and HEAD of the API
 * and the feeds, without cookies and keys. Whatever else they ask for is answered as if there were no CORS, so that a browser
 * keeps it from them; a preflight of a POST gets no permission.
 */
@Component
@Order(Gate.ORDER - 1)
class ReadableElsewhere extends OncePerRequestFilter {

    private static final List<String> READS = List.of("GET", "HEAD");
    private static final List<String> SENT = List.of("Accept", "Accept-Language", "If-None-Match", "Last-Event-ID");
    private static final List<String> SHOWN = List.of(
            "Log-Position", "ETag", "Link", "Coverage", "X-Request-Id", "Retry-After", "RateLimit", "RateLimit-Policy");
    private static final Duration PERMITTED = Duration.ofHours(1);

    private final DefaultCorsProcessor processor = new DefaultCorsProcessor();
    private final CorsConfiguration reading = new CorsConfiguration();

    ReadableElsewhere(AccessSettings settings) {
        reading.setAllowedOrigins(settings.readableFrom());
        reading.setAllowedMethods(READS);
        reading.setAllowedHeaders(SENT);
        reading.setExposedHeaders(SHOWN);
        reading.setAllowCredentials(false);
        reading.setMaxAge(PERMITTED);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean permitted = CorsUtils.isCorsRequest(request)
                && isRead(request)
                && isOpen(request.getServletPath())
                && reading.checkOrigin(request.getHeader(HttpHeaders.ORIGIN)) != null
                && reading.checkHeaders(headers(request)) != null;
        if (permitted) {
            processor.processRequest(reading, request, response);
        }
        if (!permitted || !CorsUtils.isPreFlightRequest(request)) {
            chain.doFilter(request, response);
        }
    }

    /** Those that a preflight asks about. */
    private static List<String> headers(HttpServletRequest request) {
        String asked = request.getHeader(HttpHeaders.ACCESS_CONTROL_REQUEST_HEADERS);
        return asked == null || !CorsUtils.isPreFlightRequest(request)
                ? List.of()
                : List.of(asked.split(",", -1)).stream().map(String::strip).toList();
    }

    private static boolean isRead(HttpServletRequest request) {
        @Nullable
        String method = CorsUtils.isPreFlightRequest(request)
                ? request.getHeader(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD)
                : request.getMethod();
        return READS.contains(method);
    }

    private static boolean isOpen(String path) {
        return path.startsWith("/api/v1/") || path.startsWith("/feeds/") || path.startsWith("/v3/api-docs");
    }
}
