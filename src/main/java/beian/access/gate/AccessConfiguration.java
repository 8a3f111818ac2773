package beian.access.gate;

import beian.access.AccessSettings;
import beian.access.Known;
import beian.access.Role;
import beian.access.Visitor;
import beian.access.audit.Audit;
import beian.access.rate.RateFilter;
import beian.access.route.Route;
import beian.access.route.Routes;
import beian.access.visit.VisitCookie;
import beian.platform.Rejected;
import beian.platform.http.Refusing;
import beian.platform.store.RecordedBy;
import jakarta.servlet.DispatcherType;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.ExceptionTranslationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/** How Spring Security lets in whoever shows a key, a token or the cookie of a visit, and whom it asks what he may: the table. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccessSettings.class)
class AccessConfiguration {

    @Bean
    SecurityFilterChain access(
            HttpSecurity http,
            Routes routes,
            AccessSettings settings,
            VisitCookie visits,
            Credentials credentials,
            Denied denied,
            Audit audit,
            Refusing refusing,
            ProviderSignIn provider,
            ObjectProvider<ClientRegistrationRepository> providers) {
        http.securityContext(context -> context.securityContextRepository(visits))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(forms -> forms(forms, new FormTokens(visits)))
                .headers(headers ->
                        headers.defaultsDisabled().httpStrictTransportSecurity(https -> https.includeSubDomains(false)))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .exceptionHandling(said -> said.authenticationEntryPoint(denied).accessDeniedHandler(denied))
                .oauth2ResourceServer(bearers -> bearers.authenticationEntryPoint(denied)
                        .accessDeniedHandler(denied)
                        .authenticationManagerResolver(request -> bearers(credentials, request.getRemoteAddr())))
                .addFilterBefore(new RateFilter(routes, refusing, settings), ExceptionTranslationFilter.class)
                .addFilterBefore(new AuditFilter(audit, routes), ExceptionTranslationFilter.class)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.FORWARD, DispatcherType.ERROR, DispatcherType.ASYNC)
                        .permitAll()
                        .anyRequest()
                        .access((who, request) -> decide(who, request, routes, settings)));
        if (providers.getIfAvailable() != null) {
            http.oauth2Login(provider::configure);
        }
        return http.build();
    }

    private static void forms(CsrfConfigurer<HttpSecurity> forms, FormTokens tokens) {
        forms.csrfTokenRepository(tokens).requireCsrfProtectionMatcher(tokens::isAskedFrom);
    }

    private static AuthenticationManager bearers(Credentials credentials, String address) {
        return shown -> new Known(credentials.bearer(((BearerTokenAuthenticationToken) shown).getToken(), address));
    }

    private static AuthorizationDecision decide(
            Supplier<? extends @Nullable Authentication> who,
            RequestAuthorizationContext request,
            Routes routes,
            AccessSettings settings) {
        return new AuthorizationDecision(routes.of(request.getRequest())
                .filter(route -> isOpen(route, settings)
                        || visitor(who).filter(visitor -> may(visitor, route)).isPresent())
                .isPresent());
    }

    private static boolean isOpen(Route route, AccessSettings settings) {
        return route.role() == null || (route.role() == Role.READER && settings.publicReading());
    }

    private static boolean may(Visitor visitor, Route route) {
        return route.role() == null || visitor.may(route.role());
    }

    private static Optional<Visitor> visitor(Supplier<? extends @Nullable Authentication> who) {
        return who.get() instanceof Known known ? Optional.of(known.getPrincipal()) : Optional.empty();
    }

    /** Events name whoever asked for what made them. */
    @Bean
    RecordedBy recordedBy() {
        return () -> Visitor.current().map(Visitor::name);
    }

    /** A key in a file says nothing of whose tokens it signs. */
    @Bean
    @ConditionalOnProperty("beian.access.issuer")
    OAuth2TokenValidator<Jwt> ofOurIssuer(AccessSettings settings) {
        return new JwtIssuerValidator(Objects.requireNonNull(settings.issuer()));
    }

    /** Addresses that could mean another path than they seem to. */
    @Bean
    RequestRejectedHandler unclearAddresses(Refusing refusing) {
        return (request, response, why) ->
                refusing.refuse(request, response, new Rejected(Rejected.Kind.SHAPE, "request.invalid"));
    }

    /**
     * Looks at addresses. What parameters and headers may hold is for those to say who read them: the check would fail
     * amid an answer.
     */
    @Bean
    HttpFirewall clearAddresses() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterNames(name -> true);
        firewall.setAllowedParameterValues(value -> true);
        firewall.setAllowedHeaderNames(name -> true);
        firewall.setAllowedHeaderValues(value -> true);
        return firewall;
    }
}
