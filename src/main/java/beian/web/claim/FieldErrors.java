package beian.web.claim;

import beian.platform.Rejected;
import beian.platform.http.ProblemTexts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/** What is wrong with a form, field by field. */
@Component
class FieldErrors {

    /** Where the field of a pointer is not its last part. */
    private static final Map<String, String> FIELDS = Map.of("/statement", "zh", "/evidence", "source");

    private final ProblemTexts texts;

    FieldErrors(ProblemTexts texts) {
        this.texts = texts;
    }

    /**
     * One thing that is wrong.
     *
     * @param place where within the field, a JSON pointer; empty for the field as a whole
     */
    record Flaw(String place, String detail, String remedy) {}

    /**
     * By the names of fields; under {@code claimId} what concerns none in particular.
     *
     * @param also another refusal of the same form; absent if there is none
     */
    Map<String, List<Flaw>> of(Rejected refused, Locale locale, @Nullable Rejected also) {
        Map<String, List<Flaw>> errors = new LinkedHashMap<>();
        add(errors, refused, locale);
        if (also != null) {
            add(errors, also, locale);
        }
        return errors;
    }

    private void add(Map<String, List<Flaw>> errors, Rejected refused, Locale locale) {
        ProblemDetail problem = texts.say(refused, locale);
        Map<String, Object> properties = problem.getProperties() == null ? Map.of() : problem.getProperties();
        if (properties.get("errors") instanceof List<?> all) {
            for (Object each : all) {
                if (each instanceof Map<?, ?> error) {
                    String pointer = String.valueOf(error.get("pointer"));
                    add(errors, field(pointer), place(pointer), error.get("detail"), error.get("remedy"));
                }
            }
        } else {
            add(errors, "claimId", "", problem.getDetail(), properties.getOrDefault("remedy", ""));
        }
    }

    private static void add(
            Map<String, List<Flaw>> errors,
            String field,
            String place,
            @Nullable Object detail,
            @Nullable Object remedy) {
        errors.computeIfAbsent(field, f -> new ArrayList<>())
                .add(new Flaw(place, String.valueOf(detail), String.valueOf(remedy)));
    }

    private static String field(String pointer) {
        if (pointer.startsWith("/expression")) {
            return "expression";
        }
        return FIELDS.getOrDefault(pointer, pointer.substring(pointer.lastIndexOf('/') + 1));
    }

    private static String place(String pointer) {
        return pointer.startsWith("/expression/") ? pointer.substring("/expression".length()) : "";
    }
}
