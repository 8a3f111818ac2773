package beian.access.gate;

import beian.access.Role;
import beian.access.route.Route;
import beian.access.route.Routes;
import beian.platform.Rejected;
import beian.platform.http.Refusing;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** What those hear who may not: people are led to the sign-in and back, programs get 401 or 403 as a problem document. */
@Component
class Denied implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final Pattern LANGUAGE = Pattern.compile("[?&](lang=(zh|en))(&|$)");

    private final Routes routes;
    private final Refusing refusing;

    Denied(Routes routes, Refusing refusing) {
        this.routes = routes;
        this.refusing = refusing;
    }

    /** Nobody is known to ask, or what he showed is not accepted. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException, ServletException {
        boolean shown = !(why instanceof InsufficientAuthenticationException);
        if (!shown && isPage(request)) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader(HttpHeaders.LOCATION, signIn(request));
            return;
        }
        response.setHeader(
                HttpHeaders.WWW_AUTHENTICATE,
                shown ? "Bearer realm=\"beian\", error=\"invalid_token\"" : "Bearer realm=\"beian\"");
        refusing.refuse(
                request,
                response,
                new Rejected(Rejected.Kind.UNAUTHENTICATED, shown ? "key.not-accepted" : "access.sign-in"));
    }

    /** Somebody is known, and may not. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why)
            throws IOException, ServletException {
        refusing.refuse(
                request,
                response,
                why instanceof CsrfException
                        ? new Rejected(Rejected.Kind.DENIED, "form.foreign")
                        : new Rejected(Rejected.Kind.DENIED, "access.denied", asked(request)));
    }

    private String asked(HttpServletRequest request) {
        return routes.of(request).map(Route::role).map(Role::name).orElse("?");
    }

    private static boolean isPage(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null
                && accept.contains(MediaType.TEXT_HTML_VALUE)
                && !request.getServletPath().startsWith("/api/");
    }

    /** In the language of the page that comes next, since reading the form itself would mean taking in all that was sent. */
    private static String signIn(HttpServletRequest request) {
        String next = Next.after(request);
        Matcher language = LANGUAGE.matcher(next);
        return request.getContextPath() + "/sign-in?" + (language.find() ? language.group(1) + "&" : "") + "next="
                + UriUtils.encode(next, StandardCharsets.UTF_8);
    }
}
