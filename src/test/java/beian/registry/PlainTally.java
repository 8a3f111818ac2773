package beian.registry;

import beian.scale.Disclosure;
import beian.scale.Placement;
import beian.scale.ScaleReader;
import beian.scale.Tier;
import beian.scale.TierRule;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts the statements of one batch and series by tier. */
final class PlainTally {

    private final String group;
    private final Map<Tier, Integer> count = new EnumMap<>(Tier.class);
    private final Map<Tier, Integer> certain = new EnumMap<>(Tier.class);
    private final Map<Tier, Integer> possible = new EnumMap<>(Tier.class);
    private int rows;
    private int disclosed;
    private int notPlaced;
    private int noFigure;
    private int undisclosed;
    private int withdrawn;

    PlainTally(String group) {
        this.group = group;
    }

    void add(PlainStatement statement) {
        if (statement.filing.withdrawn != null) {
            withdrawn++;
            return;
        }
        rows++;
        var scale = ScaleReader.read(statement.text("SCALE"));
        Placement placement = TierRule.place(scale);
        Tier tier = placement.tier();
        Disclosure disclosure = Disclosure.of(scale.kind());
        if (disclosure == Disclosure.UNDISCLOSED) {
            undisclosed++;
        } else if (disclosure == Disclosure.NO_FIGURE) {
            noFigure++;
        } else if (tier == null) {
            notPlaced++;
        } else {
            disclosed++;
            count.merge(tier, 1, Integer::sum);
        }
        for (Tier any : Tier.values()) {
            possible.merge(any, placement.possibly(any) ? 1 : 0, Integer::sum);
            certain.merge(any, placement.certainly(any) ? 1 : 0, Integer::sum);
        }
    }

    private static int of(Map<Tier, Integer> counts, Tier tier) {
        return counts.getOrDefault(tier, 0);
    }

    String line() {
        List<String> tiers = new ArrayList<>();
        for (Tier tier : Tier.values()) {
            tiers.add(of(count, tier) + "/" + of(certain, tier) + "/" + of(possible, tier));
        }
        return group + " | " + rows + " " + disclosed + " " + notPlaced + " " + noFigure + " " + undisclosed + " "
                + withdrawn + " " + tiers;
    }
}
