package beian.ruleset;

import beian.platform.Rejected;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Says in both languages which lines of which files of rules keep the tracker from starting, instead of a stack trace. */
public final class InvalidAtStart implements FailureAnalyzer {

    private static final String CODE = "ruleset.invalid";
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.CHINESE);

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Rejected rejected && rejected.code().equals(CODE)) {
                return new FailureAnalysis(description(rejected), inBoth(texts(), CODE + ".remedy"), failure);
            }
        }
        return null;
    }

    private static String description(Rejected rejected) {
        MessageSource texts = texts();
        return inBoth(texts, CODE + ".detail", rejected.arguments()) + "\n"
                + rejected.flaws().stream()
                        .map(flaw -> inBoth(
                                texts, flaw.code() + ".detail", flaw.arguments().toArray()))
                        .collect(Collectors.joining("\n"));
    }

    private static String inBoth(MessageSource texts, String key, Object... arguments) {
        Object[] printed = List.of(arguments).stream().map(String::valueOf).toArray();
        return LANGUAGES.stream()
                .map(language -> texts.getMessage(key, printed, language))
                .collect(Collectors.joining("\n"));
    }

    private static MessageSource texts() {
        ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
        texts.setBasename("problems");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        return texts;
    }
}
