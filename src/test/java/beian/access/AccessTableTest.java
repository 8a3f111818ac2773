package beian.access;

import static org.assertj.core.api.Assertions.assertThat;

import beian.access.key.Keys;
import beian.access.route.Route;
import beian.access.route.Routes;
import beian.platform.http.Refusing;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** The table says of every route whom it answers, and the tracker keeps to it. */
@RealAccess
class AccessTableTest {

    private static final int UNAUTHENTICATED = 401;
    private static final int DENIED = 403;
    private static final int FAILED = 500;

    /** Answered by filters, or by the handler of files, and not by a handler of ours. */
    private static final Set<String> NOT_MAPPED = Set.of(
            "/oauth2/authorization/{registrationId}",
            "/login/oauth2/code/{registrationId}",
            "/icon.svg",
            "/css/**",
            "/js/**",
            "/webjars/**",
            "/swagger-ui/**");
    /** Led to by the server itself only. */
    private static final Set<String> WITHIN = Set.of("/error", Refusing.PATH);

    private final HttpClient client = HttpClient.newHttpClient();
    private final AtomicInteger addresses = new AtomicInteger();

    @Autowired
    Routes routes;

    @Autowired
    Keys keys;

    @Autowired
    Collection<RequestMappingInfoHandlerMapping> mappings;

    @LocalServerPort
    int port;

    /** Whoever asks: what he shows, and the role that it gives him. */
    private record Identity(String name, String shown, Role role) {

        boolean isKnown() {
            return role != null;
        }

        int expected(Route route) {
            boolean open = route.role() == null || route.role() == Role.READER;
            if (shown == null) {
                return open ? 0 : UNAUTHENTICATED;
            }
            if (!isKnown()) {
                return UNAUTHENTICATED;
            }
            return open || role.covers(route.role()) ? 0 : DENIED;
        }
    }

    private List<Identity> identities() {
        List<Identity> all = new ArrayList<>();
        all.add(new Identity("anonymous", null, null));
        for (Role role : Role.values()) {
            all.add(new Identity(role.name(), key(role, null), role));
        }
        all.add(new Identity("expired", key(Role.OPERATOR, LocalDate.of(2020, 1, 1)), null));
        all.add(new Identity("foreign", Tokens.foreign("operator"), null));
        return all;
    }

    private String key(Role role, LocalDate lastDay) {
        return keys.create("table-" + role + "-" + System.nanoTime(), role, lastDay, "test")
                .shown();
    }

    @Test
    void every_route_answers_exactly_those_whom_the_table_names() {
        Map<String, String> wrong = new LinkedHashMap<>();
        for (Identity who : identities()) {
            for (Route route : routes.all()) {
                int status = status(route, who);
                int expected = who.expected(route);
                boolean right = expected == 0
                        ? status != UNAUTHENTICATED && status != DENIED && status < FAILED
                        : status == expected;
                if (!right) {
                    wrong.put(who.name() + " " + route.method() + " " + route.pattern(), status + ", not " + expected);
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(routes.all()).hasSizeGreaterThan(100);
    }

    private int status(Route route, Identity who) {
        String path = route.pattern()
                .getPatternString()
                .replace("{subjects:filings|companies|batches|claims}", "filings")
                .replace("{path:[a-z]+}", "corrections")
                .replace("{more:reversals|retractions}", "reversals")
                .replace("{format}", "csv")
                .replaceAll("\\{[a-zA-Z0-9]+}", "nope")
                .replace("**", "nope");
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(60))
                .header("X-Forwarded-For", "198.51.100." + addresses.incrementAndGet() % 250)
                .header("Content-Type", "application/json")
                .method(
                        route.method().name(),
                        route.method().name().equals("GET") ? BodyPublishers.noBody() : BodyPublishers.ofString("{}"));
        if (who.shown() != null) {
            request.header("Authorization", "Bearer " + who.shown());
        }
        try {
            var response = client.send(request.build(), BodyHandlers.ofInputStream());
            try (InputStream rest = response.body()) { // a stream would go on for ever
                return response.statusCode();
            }
        } catch (IOException e) {
            throw new AssertionError(route + " for " + who.name(), e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void no_route_is_without_a_row_and_no_row_without_a_route() {
        Set<String> mapped = mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(AccessTableTest::rows)
                .filter(row -> !WITHIN.contains(row.substring(row.indexOf(' ') + 1)))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> listed = routes.all().stream()
                .filter(route -> !NOT_MAPPED.contains(route.pattern().getPatternString()))
                .map(route -> route.method() + " " + route.pattern())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(listed).isEqualTo(mapped);
    }

    private static Stream<String> rows(RequestMappingInfo mapping) {
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        Set<String> names = methods.isEmpty()
                ? Set.of("ANY")
                : methods.stream().map(RequestMethod::name).collect(Collectors.toSet());
        return mapping.getPatternValues().stream()
                .flatMap(pattern -> names.stream().map(name -> name + " " + pattern));
    }

    /** Said a second time, so that no slip in the table goes unnoticed. */
    @Test
    void reading_changes_nothing_and_operating_is_for_operators() {
        assertThat(rows(null, "POST", "PUT", "PATCH", "DELETE")).containsExactly("POST /sign-in", "POST /sign-out");
        assertThat(rows(Role.READER, "POST", "PUT", "PATCH", "DELETE"))
                .as("questions that are too long for an address")
                .containsExactly("POST /api/v1/analytics/scale-shift", "POST /api/v1/claims/{claimId}/verdicts");
        assertThat(rows(Role.RECORDER, "GET"))
                .allMatch(row -> row.matches("GET /(api/v1/intake|record|claims/new|\\{subjects:).*"));
        assertThat(rows(Role.OPERATOR, "GET", "POST", "DELETE", "PUT", "PATCH"))
                .containsExactly(
                        "DELETE /api/v1/keys/{keyId}",
                        "DELETE /api/v1/projections/rebuilds/{id}",
                        "GET /actuator",
                        "GET /actuator/metrics",
                        "GET /actuator/metrics/{requiredMetricName}",
                        "GET /actuator/prometheus",
                        "GET /api/v1/audit",
                        "GET /api/v1/backups",
                        "GET /api/v1/exports/log",
                        "GET /api/v1/keys",
                        "GET /audit",
                        "GET /keys",
                        "POST /api/v1/backups",
                        "POST /api/v1/keys",
                        "POST /api/v1/projections/rebuilds",
                        "POST /api/v1/rulesets/reload",
                        "POST /keys",
                        "POST /keys/{keyId}/revocation",
                        "POST /operations/rebuilds",
                        "POST /operations/rebuilds/{id}/cancel");
    }

    private List<String> rows(Role role, String... methods) {
        return routes.all().stream()
                .filter(route -> route.role() == role
                        && List.of(methods).contains(route.method().name()))
                .map(route -> route.method() + " " + route.pattern())
                .sorted()
                .toList();
    }

    @Test
    void every_file_of_the_pages_is_listed() throws IOException {
        Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath:/static/**");
        List<String> paths = Stream.of(files)
                .filter(Resource::isReadable)
                .map(AccessTableTest::path)
                .filter(path -> !path.endsWith("/"))
                .toList();

        assertThat(paths).hasSizeGreaterThan(10).allSatisfy(path -> assertThat(routes.of(HttpMethod.GET, path))
                .get()
                .extracting(Route::role)
                .isNull());
    }

    private static String path(Resource file) {
        try {
            String address = file.getURI().toString();
            return address.substring(address.indexOf("/static/") + "/static".length());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
