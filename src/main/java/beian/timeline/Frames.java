package beian.timeline;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Entries as server-sent events (the HTML standard, section 9.2): {@code id} is the position. */
@Component
final class Frames {

    private static final Duration RETRY = Duration.ofSeconds(1);
    private static final byte[] HEARTBEAT = ":\n\n".getBytes(StandardCharsets.UTF_8);

    private final JsonMapper json;

    Frames(JsonMapper json) {
        this.json = json;
    }

    /** Tells the client how long to wait before it connects again. */
    byte[] greeting() {
        return ("retry: " + RETRY.toMillis() + "\n\n").getBytes(StandardCharsets.UTF_8);
    }

    /** A comment: something to send while there is nothing to say. */
    byte[] heartbeat() {
        return HEARTBEAT.clone();
    }

    /** JSON escapes line ends, so that the data of an entry is one line. */
    byte[] of(List<Entry> entries) {
        StringBuilder frames = new StringBuilder();
        for (Entry entry : entries) {
            frames.append("id: ")
                    .append(entry.position())
                    .append("\nevent: ")
                    .append(entry.event())
                    .append("\ndata: ")
                    .append(json.writeValueAsString(entry))
                    .append("\n\n");
        }
        return frames.toString().getBytes(StandardCharsets.UTF_8);
    }
}
