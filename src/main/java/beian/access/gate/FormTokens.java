package beian.access.gate;

import beian.access.visit.VisitCookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/**
 * The token of a visit's forms. It follows from the visit, so any node knows it; nobody who has not signed in has one, or
 * needs one, since he may change nothing.
 */
final class FormTokens implements CsrfTokenRepository {

    private static final String HEADER = "X-Form-Token";
    private static final String FIELD = "_form";
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final VisitCookie visits;

    FormTokens(VisitCookie visits) {
        this.visits = visits;
    }

    /** Whether the browser may have been made to send the request by somebody else's page. */
    boolean isAskedFrom(HttpServletRequest request) {
        return !READING.contains(request.getMethod())
                && visits.formToken(request).isPresent();
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return new DefaultCsrfToken(HEADER, FIELD, UUID.randomUUID().toString());
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        // It follows from the visit.
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return visits.formToken(request)
                .map(token -> new DefaultCsrfToken(HEADER, FIELD, token))
                .orElse(null);
    }
}
