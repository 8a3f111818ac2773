package beian.web.twin;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * A question to the API that a part of a page answers.
 *
 * @param name in the twin
 * @param path percent-encoded
 * @param parameters decoded
 */
record Part(String name, String path, Map<String, List<String>> parameters) {

    static final String KNOWN_AT = "knownAt";

    static Part of(String name, String path) {
        return new Part(name, path, Map.of());
    }

    /** About the thing of an id. */
    static Part about(String name, String before, String id, String after) {
        return of(
                name,
                before + UriUtils.encodePathSegment(id, StandardCharsets.UTF_8).replace("%3A", ":") + after);
    }

    /** The same question narrowed down; nothing happens where there is no value. */
    Part and(String parameter, @Nullable Object value) {
        if (value == null || value.toString().isBlank()) {
            return this;
        }
        Map<String, List<String>> more = new LinkedHashMap<>(parameters);
        more.put(parameter, List.of(value.toString()));
        return new Part(name, path, more);
    }

    /** The same question with those of the page's own parameters that it has. */
    Part with(Map<String, String> asked, String... names) {
        Part part = this;
        for (String parameter : names) {
            part = part.and(parameter, asked.get(parameter));
        }
        return part;
    }

    /** As of the position that another part was answered at, unless a moment is asked for. */
    Part pinned(@Nullable Long position) {
        return position == null || parameters.containsKey(KNOWN_AT) ? this : and(KNOWN_AT, position);
    }

    /** The address, without what only says which page of a list is shown. */
    String address() {
        StringBuilder address = new StringBuilder(path);
        char mark = '?';
        for (Map.Entry<String, List<String>> parameter : new TreeMap<>(parameters).entrySet()) {
            if (!parameter.getKey().equals("after") && !parameter.getKey().equals("limit")) {
                address.append(mark)
                        .append(parameter.getKey())
                        .append('=')
                        .append(UriUtils.encode(parameter.getValue().get(0), StandardCharsets.UTF_8));
                mark = '&';
            }
        }
        return address.toString();
    }
}
