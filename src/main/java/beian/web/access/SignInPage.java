package beian.web.access;

import beian.access.MustWait;
import beian.access.Visitor;
import beian.access.audit.Audit;
import beian.access.gate.Credentials;
import beian.access.gate.Next;
import beian.access.visit.VisitCookie;
import beian.platform.Rejected;
import beian.platform.http.ProblemTexts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Signing in with a key, or at an identity provider, and out again. */
@Controller
class SignInPage {

    private static final Logger LOG = LoggerFactory.getLogger(SignInPage.class);
    private static final String SELF = "/sign-in";

    private final Credentials credentials;
    private final VisitCookie visits;
    private final Audit audit;
    private final ProblemTexts problems;
    private final ObjectProvider<ClientRegistrationRepository> providers;

    SignInPage(
            Credentials credentials,
            VisitCookie visits,
            Audit audit,
            ProblemTexts problems,
            ObjectProvider<ClientRegistrationRepository> providers) {
        this.credentials = credentials;
        this.visits = visits;
        this.audit = audit;
        this.problems = problems;
        this.providers = providers;
    }

    @GetMapping(SELF)
    ModelAndView ask(@RequestParam @Nullable String next, @RequestParam @Nullable String refused, Locale locale) {
        return refused == null
                ? page(next, HttpStatus.OK)
                : refusal(next, new Rejected(Rejected.Kind.MEANING, "provider.refused"), locale);
    }

    @PostMapping(SELF)
    Object signIn(
            @RequestParam(defaultValue = "") String key,
            @RequestParam @Nullable String next,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        try {
            Visitor visitor = credentials.key(key, request.getRemoteAddr());
            visits.signIn(visitor, request, response);
            audit.note(visitor, request, SELF, response, HttpStatus.SEE_OTHER.value());
            return seeOther(request.getContextPath() + Next.safe(next));
        } catch (AuthenticationException e) {
            LOG.info("A key shown from {} is not accepted: {}", request.getRemoteAddr(), e.getMessage());
            return refusal(next, new Rejected(Rejected.Kind.MEANING, "key.not-accepted"), locale);
        } catch (MustWait e) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(e.seconds()));
            return refusal(next, new Rejected(Rejected.Kind.TOO_MANY, "key.too-many-wrong", e.seconds()), locale);
        }
    }

    @PostMapping("/sign-out")
    ResponseEntity<Void> signOut(
            @RequestParam @Nullable String lang, HttpServletRequest request, HttpServletResponse response) {
        visits.signOut(request, response);
        String language = lang == null ? "" : "zh".equals(lang) ? "?lang=zh" : "?lang=en";
        return seeOther(request.getContextPath() + "/" + language);
    }

    private static ResponseEntity<Void> seeOther(String address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(address))
                .build();
    }

    private ModelAndView refusal(@Nullable String next, Rejected why, Locale locale) {
        return page(next, HttpStatusCode.valueOf(why.kind().status())).addObject("problem", problems.say(why, locale));
    }

    private ModelAndView page(@Nullable String next, HttpStatusCode status) {
        ModelAndView page = new ModelAndView("sign-in");
        page.setStatus(status);
        return page.addObject("next", Next.safe(next)).addObject("providers", providers());
    }

    private List<ClientRegistration> providers() {
        return providers.getIfAvailable() instanceof Iterable<?> all
                ? StreamSupport.stream(all.spliterator(), false)
                        .map(ClientRegistration.class::cast)
                        .toList()
                : List.of();
    }
}
