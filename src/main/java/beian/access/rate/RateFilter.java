package beian.access.rate;

import beian.access.AccessSettings;
import beian.access.Visitor;
import beian.access.route.Routes;
import beian.platform.Rejected;
import beian.platform.http.Refusing;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells every client how many requests it has left, and refuses those beyond (429). Counts by visitor, or else by address, on
 * this node; what a page is made of is not counted.
 */
public final class RateFilter extends OncePerRequestFilter {

    private final Rates rates = new Rates(System::nanoTime);
    private final Routes routes;
    private final Refusing refusing;
    private final AccessSettings settings;

    public RateFilter(Routes routes, Refusing refusing, AccessSettings settings) {
        this.routes = routes;
        this.refusing = refusing;
        this.settings = settings;
    }

    /** Files of the pages and health are open to anyone, and cost nothing. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getMethod().equals("GET")
                && routes.of(request).filter(route -> route.role() != null).isEmpty();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Visitor> visitor = Visitor.current();
        int quota = visitor.isPresent() ? settings.requestsOfVisitor() : settings.requestsOfAddress();
        if (quota == 0) {
            chain.doFilter(request, response);
            return;
        }
        String policy = visitor.isPresent() ? "visitor" : "address";
        Left left = rates.count(policy + " " + visitor.map(Visitor::name).orElseGet(request::getRemoteAddr), quota);
        response.setHeader("RateLimit-Policy", "\"" + policy + "\";q=" + quota + ";w=" + Rates.WINDOW.toSeconds());
        response.setHeader("RateLimit", "\"" + policy + "\";r=" + left.remaining() + ";t=" + left.seconds());
        if (left.exceeded()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(left.seconds()));
            refusing.refuse(
                    request,
                    response,
                    new Rejected(Rejected.Kind.TOO_MANY, "requests.too-many", quota, left.seconds()));
            return;
        }
        chain.doFilter(request, response);
    }
}
