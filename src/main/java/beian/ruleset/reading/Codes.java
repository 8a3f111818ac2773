package beian.ruleset.reading;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads codes: capital letters, digits and underscores, at most 40, each once in its list. */
final class Codes {

    private static final String FORM = "[A-Z][A-Z0-9]*(_[A-Z0-9]+)*";
    private static final int LONGEST = 40;
    /** What answers say where there is no tier. */
    private static final String TAKEN = "NONE";

    private final Map<String, Integer> lines = new HashMap<>();

    String read(@Nullable Key key) {
        String code = key == null ? "" : key.text();
        if (key == null || code.isEmpty()) {
            return code;
        }
        if (!code.matches(FORM) || code.length() > LONGEST || code.equals(TAKEN)) {
            key.flaw("code.invalid", code);
        }
        Integer before = lines.putIfAbsent(code, key.line());
        if (before != null) {
            key.flaw("code.repeated", code, before);
        }
        return code;
    }
}
