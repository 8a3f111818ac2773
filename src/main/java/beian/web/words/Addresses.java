package beian.web.words;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.thymeleaf.web.IWebRequest;

/** {@code #address} in templates: links that keep the language which was asked for. */
public final class Addresses {

    private static final String LANGUAGE = "lang";
    private static final List<String> MOMENT = List.of("knownAt", "publicAt", "filedAt", "certainty");
    /** What the sign-in sends, which is to stand in no address. */
    private static final String SECRET = "key";

    private static final Pattern NAME = Pattern.compile("[A-Za-z]{1,20}");
    /** Where the server itself leads requests that fail; nobody can ask for it. */
    private static final Set<String> ELSEWHERE = Set.of("/error", "/refused");

    private static final Set<String> WEB = Set.of("http://", "https://");

    private final IWebRequest request;

    Addresses(IWebRequest request) {
        this.request = request;
    }

    /** The language that the address states; absent if the browser's preference decides. */
    public @Nullable String language() {
        return request.getParameterValue(LANGUAGE);
    }

    /**
     * A page of ours; one about some thing is seen from the moment from which this page is seen.
     *
     * @param path with a {@code {name}} for each value; that of a page about a thing ends in one
     */
    public String of(String path, Object... values) {
        UriComponentsBuilder address = at(path);
        if (path.endsWith("}")) {
            MOMENT.forEach(axis -> set(address, axis, request.getParameterValue(axis)));
        }
        return finish(address, values);
    }

    /** A page of ours with a query string; parameters without a value are left out. */
    public String query(String path, Map<String, ?> parameters) {
        UriComponentsBuilder address = at(path);
        parameters.forEach((name, value) -> set(address, name, value));
        return finish(address);
    }

    /** This page with some parameters set otherwise; a parameter without a value is left out. */
    public String here(Map<String, ?> changes) {
        String path = request.getPathWithinApplication();
        return with(path == null || ELSEWHERE.contains(path) ? "/" : path, changes);
    }

    /** Another address with the parameters of this page, some of them set otherwise. */
    public String with(String path, Map<String, ?> changes) {
        UriComponentsBuilder address = at(path);
        request.getParameterMap().forEach((name, values) -> {
            if (NAME.matcher(name).matches() && !SECRET.equals(name)) {
                set(address, name, values[0]);
            }
        });
        changes.forEach((name, value) -> set(address, name, value));
        return readable(address.encode().build().toUriString());
    }

    /** The parameters of this page but some. */
    public Map<String, String> others(Collection<String> some) {
        Map<String, String> others = new TreeMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (NAME.matcher(name).matches() && !SECRET.equals(name) && !some.contains(name) && !values[0].isBlank()) {
                others.put(name, values[0]);
            }
        });
        return others;
    }

    /** This page in another language. */
    public String in(String language) {
        return here(Map.of(LANGUAGE, language));
    }

    /** Whether an address from a source may become a link. */
    public boolean isWeb(@Nullable String address) {
        return address != null && WEB.stream().anyMatch(address::startsWith);
    }

    private UriComponentsBuilder at(String path) {
        return UriComponentsBuilder.fromPath(request.getApplicationPath()).path(path);
    }

    private String finish(UriComponentsBuilder address, Object... values) {
        set(address, LANGUAGE, language());
        return readable(address.encode().buildAndExpand(values).toUriString());
    }

    /** Our ids have colons, which paths and queries may hold as they are. */
    private static String readable(String address) {
        return address.replace("%3A", ":");
    }

    private static void set(UriComponentsBuilder address, String name, @Nullable Object value) {
        if (value == null || value.toString().isBlank()) {
            address.replaceQueryParam(name);
        } else {
            address.replaceQueryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
        }
    }
}
