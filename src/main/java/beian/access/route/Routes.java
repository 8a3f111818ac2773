package beian.access.route;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPattern;

/** Every route that there is, and the role that it asks for. What is not listed is not answered. */
@Component
public class Routes {

    /** The more particular first: of several patterns that fit, the handler of that one answers. */
    private final List<Route> routes = Stream.of(ApiTable.ROUTES, PageTable.ROUTES)
            .flatMap(String::lines)
            .filter(line -> !line.isBlank())
            .map(Route::read)
            .sorted(Comparator.comparing(Route::pattern, PathPattern.SPECIFICITY_COMPARATOR))
            .toList();

    /** All rows. */
    public List<Route> all() {
        return routes;
    }

    /** The row of a request; empty if nothing is listed for it. */
    public Optional<Route> of(HttpServletRequest request) {
        return of(HttpMethod.valueOf(request.getMethod()), path(request));
    }

    /** The row of a method and a path, percent-encoded and without the context path. */
    public Optional<Route> of(HttpMethod method, String path) {
        return of(method, PathContainer.parsePath(path));
    }

    private Optional<Route> of(HttpMethod method, PathContainer path) {
        return routes.stream()
                .filter(route -> route.answers(method) && route.pattern().matches(path))
                .findFirst();
    }

    /** The methods that are listed for the path of a request. */
    public Set<HttpMethod> methods(HttpServletRequest request) {
        PathContainer path = path(request);
        return routes.stream()
                .filter(route -> route.pattern().matches(path))
                .map(Route::method)
                .collect(Collectors.toSet());
    }

    private static PathContainer path(HttpServletRequest request) {
        return ServletRequestPathUtils.parse(request).pathWithinApplication();
    }
}
