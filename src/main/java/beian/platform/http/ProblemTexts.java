package beian.platform.http;

import beian.platform.Rejected;
import beian.platform.Rejected.Flaw;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/** Says a problem in the reader's language, as RFC 9457 wants it: {@code type}, title, detail, remedy, {@code errors[]}. */
@Component
public final class ProblemTexts {

    private final MessageSource messages;

    ProblemTexts(MessageSource messages) {
        this.messages = messages;
    }

    /** The problem document of a refusal. */
    public ProblemDetail say(Rejected rejected, Locale locale) {
        ProblemDetail problem = say(rejected.kind().status(), rejected.code(), locale, rejected.arguments());
        if (!rejected.flaws().isEmpty()) {
            problem.setProperty(
                    "errors",
                    rejected.flaws().stream().map(flaw -> say(flaw, locale)).toList());
        }
        return problem;
    }

    /** The problem document of anything that has texts under {@code code}. */
    public ProblemDetail say(int status, String code, Locale locale, Object... arguments) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setType(URI.create("/problems/" + code));
        problem.setTitle(text(code + ".title", locale));
        problem.setDetail(text(code + ".detail", locale, arguments));
        problem.setProperty("code", code);
        String remedy = optional(code + ".remedy", locale, arguments);
        if (remedy != null) {
            problem.setProperty("remedy", remedy);
        }
        return problem;
    }

    private Map<String, Object> say(Flaw flaw, Locale locale) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("pointer", flaw.pointer());
        Integer row = flaw.row();
        if (row != null) {
            error.put("row", row);
        }
        error.put("column", flaw.column());
        error.put("code", flaw.code());
        error.putAll(flaw.facts());
        Object[] arguments = flaw.arguments().toArray();
        error.put("detail", text(flaw.code() + ".detail", locale, arguments));
        error.put("remedy", text(flaw.code() + ".remedy", locale, arguments));
        return error;
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, printed(arguments), locale);
    }

    private @Nullable String optional(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, printed(arguments), null, locale);
    }

    /** Numbers as digits: the position 1234 is not to be shown as 1,234. */
    private static Object[] printed(Object... arguments) {
        return List.of(arguments).stream().map(String::valueOf).toArray();
    }
}
