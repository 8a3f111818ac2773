package beian.export;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What may be done with the data, and where they come from; the wording stands in the messages. */
@Component
final class Notice {

    private final MessageSource messages;

    Notice(MessageSource messages) {
        this.messages = messages;
    }

    String zh() {
        return messages.getMessage("export.notice", null, Locale.CHINESE);
    }

    /** In ASCII, so that a header can carry it. */
    String en() {
        return messages.getMessage("export.notice", null, Locale.ENGLISH);
    }
}
