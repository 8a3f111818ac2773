package beian.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an answer costs as of early, middle and late positions of the log. The places take turns, so that a slow moment of
 * the machine hits all alike.
 */
final class AsOfPages {

    /** Shares of the log at which is asked. */
    enum Place {
        HEAD(0.05),
        MIDDLE(0.5),
        TAIL(0.95);

        private final double share;

        Place(double share) {
            this.share = share;
        }
    }

    private static final int ROUNDS = 41;

    private final Ours ours;

    AsOfPages(Ours ours) {
        this.ours = ours;
    }

    /** Questions by the name of their leg; the first filing and its batch are there at every place. */
    static Map<String, String> questions(String filing, String batch) {
        Map<String, String> questions = new LinkedHashMap<>();
        questions.put("asof-page", "/api/v1/filings?limit=100");
        questions.put("asof-series", "/api/v1/filings?series=REGISTRATION&limit=100");
        questions.put("asof-public", "/api/v1/filings?publicAt=2100-01-01&limit=100");
        questions.put("asof-filing", "/api/v1/filings/" + filing + "?policy=latest");
        questions.put("asof-batch", "/api/v1/batches/" + batch + "?certainty=CERTAINLY");
        questions.put("asof-shift", "/api/v1/analytics/scale-shift?batch=" + batch);
        return questions;
    }

    /** Seconds, median, of a question at each place. */
    Map<Place, Double> measure(String question) {
        Map<Place, List<Double>> seconds = new LinkedHashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (Place place : Place.values()) {
                // Never twice the same position, so that no answer is remembered.
                long position = (long) (ours.head() * place.share) - round;
                double taken = ours.secondsOf(question + "&knownAt=" + position);
                seconds.computeIfAbsent(place, p -> new ArrayList<>()).add(taken);
            }
        }
        Map<Place, Double> medians = new LinkedHashMap<>();
        seconds.forEach((place, all) -> medians.put(place, median(all)));
        return medians;
    }

    private static double median(List<Double> all) {
        double[] sorted = all.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    /** Names of the legs of a question, in the order of the log. */
    static List<String> legs(String question) {
        return Arrays.stream(Place.values()).map(place -> question + "-" + place).toList();
    }
}
