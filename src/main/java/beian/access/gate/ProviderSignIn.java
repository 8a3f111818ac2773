package beian.access.gate;

import beian.access.Known;
import beian.access.visit.VisitCookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.core.user.OAuth2User;
import org.springframework.stereotype.Component;

/** Sign-in at an identity provider: by configuration alone, and a visit like any other afterwards. */
@Component
class ProviderSignIn {

    private final TokenClaims claims;
    private final VisitCookie visits;

    ProviderSignIn(TokenClaims claims, VisitCookie visits) {
        this.claims = claims;
        this.visits = visits;
    }

    void configure(OAuth2LoginConfigurer<HttpSecurity> login) {
        login.loginPage("/sign-in").successHandler(this::welcome).failureHandler(this::refuse);
    }

    private void welcome(HttpServletRequest request, HttpServletResponse response, Authentication provided)
            throws IOException {
        visits.signIn(known(provided).getPrincipal(), request, response);
        leave(request);
        response.sendRedirect(request.getContextPath() + "/");
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        leave(request);
        response.sendRedirect(request.getContextPath() + "/sign-in?refused=provider");
    }

    /** What was kept between leaving for the provider and coming back is needed no more. */
    private static void leave(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    private Known known(Authentication provided) {
        OAuth2User user = ((OAuth2AuthenticationToken) provided).getPrincipal();
        Map<String, Object> all = new HashMap<>(user.getAttributes());
        if (user instanceof OidcUser person) {
            all.putAll(person.getClaims());
        }
        return new Known(claims.visitor("oidc:", user.getName(), all));
    }
}
