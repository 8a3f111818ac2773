package beian.claim;

import beian.Http.Reply;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Answers about claims, in a few words. */
final class Asked {

    private Asked() {}

    /** Each reading as {@code wording basis verdict}. */
    static List<String> readings(JsonNode claim) {
        List<String> readings = new ArrayList<>();
        for (JsonNode reading : claim.get("readings")) {
            readings.add(reading.path("wording").asString("-") + " "
                    + reading.path("basis").asString("-") + " "
                    + reading.get("verdict").asString());
        }
        return readings;
    }

    /** Each verdict of a history as {@code verdict <- event subject}. */
    static List<String> history(Reply verdicts) {
        List<String> history = new ArrayList<>();
        for (JsonNode held : verdicts.json()) {
            JsonNode event = held.get("events").get(0);
            history.add(held.path("verdict").asString("-") + " <- "
                    + event.get("event").asString() + " "
                    + event.get("subject").asString());
        }
        return history;
    }
}
