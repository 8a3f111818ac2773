package beian.registry;

import beian.scale.Disclosure;
import beian.scale.Placement;
import beian.scale.ScaleReader;
import beian.scale.Tier;
import beian.scale.TierRule;
import java.util.ArrayList;
import java.util.List;

/** Counts the statements of one batch and series by tier. */
final class PlainTally {

    private final String group;
    private final int[] count = new int[Tier.values().length];
    private final int[] certain = new int[Tier.values().length];
    private final int[] possible = new int[Tier.values().length];
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
            count[tier.ordinal()]++;
        }
        for (Tier any : Tier.values()) {
            possible[any.ordinal()] += placement.possibly(any) ? 1 : 0;
            certain[any.ordinal()] += placement.certainly(any) ? 1 : 0;
        }
    }

    String line() {
        List<String> tiers = new ArrayList<>();
        for (Tier tier : Tier.values()) {
            int at = tier.ordinal();
            tiers.add(count[at] + "/" + certain[at] + "/" + possible[at]);
        }
        return group + " | " + rows + " " + disclosed + " " + notPlaced + " " + noFigure + " " + undisclosed + " "
                + withdrawn + " " + tiers;
    }
}
