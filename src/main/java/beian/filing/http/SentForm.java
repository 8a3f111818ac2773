package beian.filing.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A form as a browser sends it, as the JSON that the API takes: {@code evidence.source=…} is {@code {"evidence":{"source":…}}}. */
final class SentForm {

    /** Totals, which are numbers in JSON; what has no digits alone stays text and is refused as such. */
    private static final Pattern COUNT = Pattern.compile("announced\\.[a-zA-Z]+");

    private static final Pattern DIGITS = Pattern.compile("\\d{1,9}");
    private static final Pattern PLACE = Pattern.compile("\\d{1,3}");

    private SentForm() {}

    /** The fields that are filled, nested; objects whose names are numbers become lists. */
    static Map<String, Object> nested(Map<String, String> texts) {
        Map<String, Object> body = new LinkedHashMap<>();
        texts.forEach((name, text) -> {
            if (!text.isBlank()) {
                put(body, List.of(name.split("\\.")), value(name, text.strip()));
            }
        });
        body.replaceAll((name, value) -> listed(value));
        return body;
    }

    private static Object value(String name, String text) {
        return COUNT.matcher(name).matches() && DIGITS.matcher(text).matches() ? Integer.valueOf(text) : text;
    }

    @SuppressWarnings("unchecked") // a name that leads further down has only ever held a map
    private static void put(Map<String, Object> body, List<String> names, Object value) {
        if (names.size() == 1) {
            body.put(names.get(0), value);
        } else {
            Object inner = body.computeIfAbsent(names.get(0), name -> new LinkedHashMap<String, Object>());
            if (inner instanceof Map<?, ?> map) {
                put((Map<String, Object>) map, names.subList(1, names.size()), value);
            }
        }
    }

    private static Object listed(Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            return value;
        }
        if (map.keySet().stream()
                .allMatch(name -> PLACE.matcher(name.toString()).matches())) {
            return new ArrayList<>(map.values());
        }
        Map<Object, Object> inner = new LinkedHashMap<>();
        map.forEach((name, each) -> inner.put(name, listed(each)));
        return inner;
    }
}
