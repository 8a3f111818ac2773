package beian.access.gate;

import beian.access.Visitor;
import beian.access.audit.Audit;
import beian.access.route.Route;
import beian.access.route.Routes;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/** Notes every request of a known visitor that may change something, with what became of it. */
final class AuditFilter extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final Audit audit;
    private final Routes routes;

    AuditFilter(Audit audit, Routes routes) {
        this.audit = audit;
        this.routes = routes;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return READING.contains(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Visitor> visitor = Visitor.current();
        Optional<Route> route = routes.of(request);
        int status = HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
        try {
            chain.doFilter(request, response);
            status = response.getStatus();
        } finally {
            if (visitor.isPresent() && route.isPresent()) {
                audit.note(visitor.get(), request, route.get().pattern().getPatternString(), response, status);
            }
        }
    }
}
