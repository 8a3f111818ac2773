package beian.web.change;

import beian.platform.Rejected;
import beian.platform.http.ProblemTexts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ProblemDetail;

/**
 * Why a form was refused, as the page says it.
 *
 * @param remedy what to do; absent where nothing can be said
 * @param fields what is wrong with a field, by its name
 * @param others what is wrong otherwise: what happened meanwhile, or values of no field
 */
record Refusal(
        int status,
        String title,
        String detail,
        @Nullable String remedy,
        Map<String, String> fields,
        List<String> others) {

    /**
     * The refusal in words.
     *
     * @param names of the fields that the form has
     * @param plainly has, for what needs no name of a field beside the field itself, shorter words
     */
    static Refusal of(Rejected rejected, List<String> names, ProblemTexts texts, MessageSource plainly, Locale locale) {
        ProblemDetail problem = texts.say(rejected, locale);
        Map<String, String> fields = new HashMap<>();
        List<String> others = new ArrayList<>();
        for (Map<?, ?> error : errors(problem)) {
            String name =
                    String.valueOf(error.get("pointer")).replaceFirst("^/", "").replace('/', '.');
            String says = plainly.getMessage(
                    "form.wrong." + error.get("code"), null, error.get("detail") + " " + error.get("remedy"), locale);
            if (names.contains(name)) {
                fields.merge(name, String.valueOf(says), (one, other) -> one + " " + other);
            } else {
                others.add(String.valueOf(says));
            }
        }
        Object remedy = property(problem, "remedy");
        return new Refusal(
                problem.getStatus(),
                String.valueOf(problem.getTitle()),
                String.valueOf(problem.getDetail()),
                remedy == null ? null : remedy.toString(),
                fields,
                others);
    }

    private static List<Map<?, ?>> errors(ProblemDetail problem) {
        List<Map<?, ?>> errors = new ArrayList<>();
        if (property(problem, "errors") instanceof List<?> list) {
            for (Object error : list) {
                if (error instanceof Map<?, ?> map) {
                    errors.add(map);
                }
            }
        }
        return errors;
    }

    private static @Nullable Object property(ProblemDetail problem, String name) {
        Map<String, Object> properties = problem.getProperties();
        return properties == null ? null : properties.get(name);
    }
}
