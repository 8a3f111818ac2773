package beian.platform.column;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Does ahead what can be, one thing after the other, on a thread of its own: rows are read into memory, and some questions
 * are asked so that the machine has compiled what answers them. Whoever asks meanwhile does not wait for it.
 */
@Component
final class AheadOfQuestions {

    private static final Logger LOG = LoggerFactory.getLogger(AheadOfQuestions.class);

    private final ObjectProvider<Ahead> all;

    AheadOfQuestions(ObjectProvider<Ahead> all) {
        this.all = all;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        List<Ahead> ordered = all.orderedStream().toList();
        Thread thread = new Thread(() -> ordered.forEach(AheadOfQuestions::tryIt), "ahead-of-questions");
        thread.setDaemon(true);
        thread.start();
    }

    private static void tryIt(Ahead ahead) {
        try {
            ahead.ahead();
        } catch (RuntimeException e) {
            LOG.debug("{} is done when somebody asks for it", ahead, e);
        }
    }
}
