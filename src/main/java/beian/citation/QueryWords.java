package beian.citation;

import beian.citation.OpenedCitation.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says a question in words. */
@Component
final class QueryWords {

    private static final int AFTER_ROOT = "/api/v1/".length();

    /** Which words the values of a parameter have. */
    private static final Map<String, String> FAMILIES =
            Map.of("tier", "tier", "series", "series.short", "disclosure", "disclosure", "kind", "kind");

    private final MessageSource messages;

    QueryWords(MessageSource messages) {
        this.messages = messages;
    }

    Words of(CitedQuery query) {
        return new Words(say(query, Locale.CHINESE, "：", "，"), say(query, Locale.ENGLISH, ": ", ", "));
    }

    private String say(CitedQuery query, Locale locale, String then, String and) {
        String asked = query.parameters().entrySet().stream()
                .flatMap(each -> each.getValue().stream().map(value -> parameter(each.getKey(), value, locale)))
                .collect(Collectors.joining(and));
        String what = path(query.path(), locale);
        return asked.isEmpty() ? what : what + then + asked;
    }

    /** The longest beginning of the path that has words, and the rest as it stands. */
    private String path(String path, Locale locale) {
        List<String> steps = Arrays.asList(path.substring(AFTER_ROOT).split("/"));
        return IntStream.iterate(steps.size(), length -> length > 0, length -> length - 1)
                .mapToObj(length -> words(steps, length, locale))
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse(path);
    }

    private String words(List<String> steps, int length, Locale locale) {
        String known = text("cite.path." + String.join(".", steps.subList(0, length)), "", locale);
        String rest = String.join(" / ", steps.subList(length, steps.size()));
        return known.isEmpty() || rest.isEmpty() ? known : known + " " + rest;
    }

    private String parameter(String name, String value, Locale locale) {
        String family = FAMILIES.get(name);
        String said = family == null ? value : text(family + "." + value, value, locale);
        return text("cite.parameter." + name, name, locale) + " " + said;
    }

    private String text(String key, String otherwise, Locale locale) {
        return String.valueOf(messages.getMessage(key, null, otherwise, locale));
    }
}
