package beian.web.twin;

import static beian.web.twin.PageTwins.API;
import static beian.web.twin.PageTwins.moment;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** By which questions the pages of analyses and claims are answered. */
@Component
class AnalysisTwins {

    private static final String[] SCOPE = {
        "batch", "series", "source", "region", "company", "by", "day", "withoutSource", "ruleset"
    };
    private static final String RULESET = "ruleset";
    private static final int CLAIMS = 50;

    /** The twin of a page about many things; absent if it is none of these. */
    @Nullable
    Twin of(String page, Map<String, String> asked) {
        return switch (page) {
            case "scale-shift" ->
                Twin.of(
                        List.of(counted("scaleShift", "scale-shift", asked), counted("scales", "scales", asked)),
                        "/scaleShift/groups",
                        "/scales/lines");
            case "focus-shift" -> Twin.of(counted("focusShift", "focus-shift", asked), "/groups");
            case "registry" -> registry(asked);
            case "claims" ->
                Twin.of(
                        moment(Part.of("claims", API + "claims"), asked)
                                .with(asked, RULESET, "after")
                                .and("limit", CLAIMS),
                        "/items");
            default -> null;
        };
    }

    private static Part counted(String name, String what, Map<String, String> asked) {
        return moment(Part.of(name, API + "analytics/" + what), asked).with(asked, SCOPE);
    }

    private static Twin registry(Map<String, String> asked) {
        Part part = moment(Part.of("registry", API + "analytics/registry"), asked)
                .with(asked, "by", "series", "source", "batch", "region");
        return Twin.of(part)
                .and("announced", "/series/*/announced")
                .and("filed", "/series/*/filed/buckets")
                .and("regions", "/series/*/regions")
                .and("largest", "/series/*/registrants/largest")
                .and("cadence", "/cadence/*/gaps");
    }

    /** The twin of a claim's page. */
    Twin claim(String id, Map<String, String> asked) {
        return Twin.of(
                        List.of(
                                moment(Part.about("claim", API + "claims/", id, ""), asked)
                                        .with(asked, RULESET),
                                Part.about("verdicts", API + "claims/", id, "/verdicts")
                                        .with(asked, Part.KNOWN_AT)),
                        "/verdicts")
                .and("measures", "/claim/readings/*/measures");
    }
}
