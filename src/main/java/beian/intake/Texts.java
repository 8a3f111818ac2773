package beian.intake;

import beian.intake.Preview.Said;
import beian.intake.StoredPreview.Refusal;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Codes as sentences in both languages. */
@Component
class Texts {

    private final MessageSource messages;

    Texts(MessageSource messages) {
        this.messages = messages;
    }

    /** Why a file is refused, and what to do. */
    Said refusal(Refusal refusal) {
        Said why = say(refusal.code(), refusal.code() + ".detail", refusal.arguments());
        Said remedy = say(refusal.code(), refusal.code() + ".remedy", refusal.arguments());
        return new Said(refusal.code(), why.zh() + remedy.zh(), why.en() + " " + remedy.en());
    }

    /**
     * A sentence.
     *
     * @param key under which it stands in the texts for people
     */
    Said say(String code, String key, List<?> arguments) {
        Object[] printed = arguments.stream().map(String::valueOf).toArray();
        return new Said(
                code,
                messages.getMessage(key, printed, Locale.SIMPLIFIED_CHINESE),
                messages.getMessage(key, printed, Locale.ENGLISH));
    }
}
