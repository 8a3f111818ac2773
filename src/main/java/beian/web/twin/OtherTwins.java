package beian.web.twin;

import static beian.web.twin.PageTwins.API;

import beian.ruleset.Ruleset;
import beian.ruleset.Rulesets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** By which questions the other pages are answered: about the data, their columns, the rules and the running. */
@Component
class OtherTwins {

    private final Rulesets rulesets;

    OtherTwins(Rulesets rulesets) {
        this.rulesets = rulesets;
    }

    /** The twin of a page; absent if it has none. */
    @Nullable
    Twin of(String page) {
        return switch (page) {
            case "rulesets" -> rules();
            case "dictionary" ->
                Twin.of(Part.of("dictionary", API + "exports/datapackage.json"))
                        .and("columns", "/resources/*/schema/fields")
                        .uncited();
            case "operations" ->
                Twin.of(
                                List.of(
                                        Part.of("models", API + "projections"),
                                        Part.of("rebuilds", API + "projections/rebuilds")),
                                "/rebuilds")
                        .and("models", "/models/projections")
                        .uncited();
            case "record" ->
                Twin.of(List.of(Part.of("drafts", API + "intake/previews")))
                        .and("drafts", "")
                        .uncited();
            case "about" ->
                Twin.of(
                        List.of(Part.of("batches", API + "batches"), Part.of("facets", API + "filings/facets")),
                        "/batches",
                        "/facets/disclosures");
            default -> null;
        };
    }

    private Twin rules() {
        List<Part> parts = new ArrayList<>();
        List<Ruleset> all = rulesets.all();
        all.forEach(ruleset -> parts.add(Part.about(ruleset.name(), API + "rulesets/", ruleset.name(), "")));
        Twin twin = Twin.of(parts).uncited();
        for (Ruleset ruleset : all) {
            twin = twin.and(ruleset.name(), (all.size() > 1 ? "/" + ruleset.name() : "") + "/content/tiers");
        }
        return twin;
    }
}
