package beian.access.gate;

import beian.access.MustWait;
import beian.access.route.Routes;
import beian.platform.Rejected;
import beian.platform.http.Refusing;
import beian.platform.store.StoreWatch;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Before everything else: what no row of the table lists is answered by nobody, whoever asks. Also says it where the filters
 * behind it cannot look at a key: because an address has to wait, or because the store is away.
 */
@Component
@Order(Gate.ORDER)
class Gate extends OncePerRequestFilter {

    /** Before Spring Security's filters. */
    static final int ORDER = -150;

    private final Routes routes;
    private final Refusing refusing;
    private final StoreWatch store;

    Gate(Routes routes, Refusing refusing, StoreWatch store) {
        this.routes = routes;
        this.refusing = refusing;
        this.store = store;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (routes.of(request).isEmpty()) {
            refuseUnlisted(request, response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } catch (MustWait waits) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(waits.seconds()));
            refusing.refuse(
                    request, response, new Rejected(Rejected.Kind.TOO_MANY, "key.too-many-wrong", waits.seconds()));
        } catch (RuntimeException failure) {
            if (response.isCommitted() || !store.noted(failure)) {
                throw failure;
            }
            refusing.refuse(request, response, new Rejected(Rejected.Kind.UNAVAILABLE, "store.unavailable"));
        }
    }

    private void refuseUnlisted(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String methods =
                routes.methods(request).stream().map(HttpMethod::name).sorted().collect(Collectors.joining(", "));
        if (methods.isEmpty()) {
            refusing.refuse(request, response, new Rejected(Rejected.Kind.UNKNOWN, "path.unknown"));
            return;
        }
        response.setHeader(HttpHeaders.ALLOW, methods);
        refusing.refuse(request, response, new Rejected(Rejected.Kind.METHOD, "method.unknown"));
    }
}
