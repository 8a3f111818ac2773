package beian.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Questions of the analytics over everything that is recorded. */
final class Analytics {

    /** How often a question is asked that nobody asked before. */
    static final int COLD = 5;

    /** By the name of the leg. */
    static final Map<String, String> QUESTIONS = questions();

    private Analytics() {}

    private static Map<String, String> questions() {
        Map<String, String> questions = new LinkedHashMap<>();
        questions.put("scale-batch", "/api/v1/analytics/scale-shift?by=BATCH");
        questions.put("scale-filed", "/api/v1/analytics/scale-shift?by=MONTH&day=FILED");
        questions.put("focus-year", "/api/v1/analytics/focus-shift?by=YEAR");
        questions.put("registry", "/api/v1/analytics/registry?by=ANNOUNCEMENT");
        questions.put("reconciliation", "/api/v1/reconciliation?certainty=CERTAINLY");
        return questions;
    }

    /** Names of all legs. */
    static List<String> legs() {
        return QUESTIONS.keySet().stream()
                .flatMap(leg -> Stream.of(leg + "-cold", leg + "-warm"))
                .toList();
    }
}
