package beian.web.twin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a page is about, as its address says.
 *
 * @param page the first part of its path; {@code index} of the first page
 * @param id the second part; absent if there is none
 */
record PagePath(String page, @Nullable String id) {

    static final String FIRST = "index";
    private static final Pattern ENDING = Pattern.compile("\\.(json|csv)$");
    private static final PagePath DEEPER = new PagePath("", null);

    /** Of a page, or of its twin; no page has the name of one that lies deeper. */
    static PagePath of(HttpServletRequest request) {
        String path = ENDING.matcher(request.getServletPath()).replaceFirst("");
        List<String> steps = List.of(path.substring(path.isEmpty() ? 0 : 1).split("/", -1));
        if (steps.size() > 2) {
            return DEEPER;
        }
        return new PagePath(steps.get(0).isEmpty() ? FIRST : steps.get(0), steps.size() == 2 ? steps.get(1) : null);
    }

    /** The path without an ending, decoded. */
    String text() {
        return "/" + page + (id == null ? "" : "/" + id);
    }
}
