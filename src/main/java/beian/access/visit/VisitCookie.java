package beian.access.visit;

import beian.access.Known;
import beian.access.Visitor;
import beian.platform.Sha256;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Knows a visitor again by a cookie, which no script can read and no other site's form sends. */
@Component
public class VisitCookie implements SecurityContextRepository {

    private static final String NAME = "beian_visit";
    private static final int LONGEST = 64;
    private final Visits visits;

    VisitCookie(Visits visits) {
        this.visits = visits;
    }

    /** Begins a visit; one that went on is over. */
    public void signIn(Visitor visitor, HttpServletRequest request, HttpServletResponse response) {
        secret(request).ifPresent(visits::end);
        set(response, request, visits.begin(visitor), Duration.ofSeconds(-1));
    }

    /** Ends the visit. */
    public void signOut(HttpServletRequest request, HttpServletResponse response) {
        secret(request).ifPresent(visits::end);
        set(response, request, "", Duration.ZERO);
    }

    /** What forms of a visit carry to show that they are ours; follows from its secret, which cannot be told from it. */
    public Optional<String> formToken(HttpServletRequest request) {
        return secret(request).map(secret -> Sha256.of("form " + secret));
    }

    private static Optional<String> secret(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(NAME))
                        .map(Cookie::getValue)
                        .filter(value -> !value.isEmpty() && value.length() <= LONGEST)
                        .findFirst();
    }

    private static void set(HttpServletResponse response, HttpServletRequest request, String value, Duration longest) {
        ResponseCookie cookie = ResponseCookie.from(NAME, value)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .path(request.getContextPath() + "/")
                .maxAge(longest)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    /** Asked for only where somebody wants to know who it is. */
    @Override
    @SuppressWarnings("deprecation") // what takes its place would need a class that Spring Security keeps to itself
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return secret(holder.getRequest())
                .flatMap(visits::find)
                .map(visitor -> new SecurityContextImpl(new Known(visitor)))
                .orElseGet(SecurityContextImpl::new);
    }

    /** A visit begins by {@link #signIn} only; what is to be kept here is also whom a request's own key or token let in. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        // nothing is kept from one request to the next
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return secret(request).flatMap(visits::find).isPresent();
    }
}
