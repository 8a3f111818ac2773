package beian.ruleset;

import beian.platform.Rejected;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Says in both languages which lines of which files of rules keep the tracker from starting, instead of a stack trace. */
public final class InvalidAtStart implements FailureAnalyzer {

    private static final Set<String> CODES = Set.of("ruleset.invalid", "milestones.invalid");
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.CHINESE);

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Rejected rejected && CODES.contains(rejected.code())) {
                return new FailureAnalysis(
                        description(rejected), inBoth(texts(), rejected.code() + ".remedy"), failure);
            }
        }
        return null;
    }

    private static String description(Rejected rejected) {
        MessageSource texts = texts();
        return inBoth(texts, rejected.code() + ".detail", rejected.arguments()) + "\n"
                + rejected.flaws().stream().map(flaw -> said(texts, flaw)).collect(Collectors.joining("\n"));
    }

    private static String said(MessageSource texts, Rejected.Flaw flaw) {
        Object[] arguments = flaw.arguments().toArray();
        return LANGUAGES.stream()
                .map(language -> say(texts, flaw.code() + ".detail", language, arguments) + " "
                        + say(texts, flaw.code() + ".remedy", language, arguments))
                .collect(Collectors.joining("\n"));
    }

    private static String inBoth(MessageSource texts, String key, Object... arguments) {
        return LANGUAGES.stream()
                .map(language -> say(texts, key, language, arguments))
                .collect(Collectors.joining("\n"));
    }

    private static String say(MessageSource texts, String key, Locale language, Object... arguments) {
        Object[] printed = List.of(arguments).stream().map(String::valueOf).toArray();
        return texts.getMessage(key, printed, language);
    }

    private static MessageSource texts() {
        ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
        texts.setBasename("problems");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        return texts;
    }
}
