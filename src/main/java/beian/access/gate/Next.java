package beian.access.gate;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Where a visitor goes on who had to sign in. */
public final class Next {

    private static final String FIRST_PAGE = "/";
    private static final int LONGEST = 2000;
    /** A path on this server: browsers take {@code //host} and {@code /\host} for another one. */
    private static final Pattern OURS = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\\"<>{}]]*");

    private Next() {}

    /** The address, if it leads to a page of ours; otherwise the first page. */
    public static String safe(@Nullable String asked) {
        return asked != null && asked.length() <= LONGEST && OURS.matcher(asked).matches() ? asked : FIRST_PAGE;
    }

    /** After a request that was refused: the same page, or the page whose form was sent. */
    static String after(HttpServletRequest request) {
        if (request.getMethod().equals("GET")) {
            String query = request.getQueryString();
            return safe(request.getRequestURI() + (query == null ? "" : "?" + query));
        }
        return safe(path(request.getHeader(HttpHeaders.REFERER), request.getServerName()));
    }

    private static @Nullable String path(@Nullable String referer, String host) {
        try {
            URI page = new URI(referer == null ? "" : referer);
            String query = page.getRawQuery();
            return host.equals(page.getHost()) ? page.getRawPath() + (query == null ? "" : "?" + query) : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
