package beian.registry;

import beian.scale.Disclosure;
import beian.scale.ReadingRules;
import beian.scale.ScaleReader;
import beian.scale.Standing;
import beian.scale.Tiers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts the statements of one batch and series by tier. */
final class PlainTally {

    private final String group;
    private final Map<Integer, Integer> count = new HashMap<>();
    private final Map<Integer, Integer> certain = new HashMap<>();
    private final Map<Integer, Integer> possible = new HashMap<>();
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
        Standing standing = ReadingRules.SHIPPED.place(scale, Tiers.SHIPPED);
        Disclosure disclosure = Disclosure.of(scale.kind());
        if (disclosure == Disclosure.UNDISCLOSED) {
            undisclosed++;
        } else if (disclosure == Disclosure.NO_FIGURE) {
            noFigure++;
        } else if (!standing.isCounted()) {
            notPlaced++;
        } else {
            disclosed++;
            count.merge(standing.counted(), 1, Integer::sum);
        }
        for (int any = 0; any < Tiers.SHIPPED.size(); any++) {
            possible.merge(any, standing.possibly(any) ? 1 : 0, Integer::sum);
            certain.merge(any, standing.certainly(any) ? 1 : 0, Integer::sum);
        }
    }

    private static int of(Map<Integer, Integer> counts, int tier) {
        return counts.getOrDefault(tier, 0);
    }

    String line() {
        List<String> tiers = new ArrayList<>();
        for (int tier = 0; tier < Tiers.SHIPPED.size(); tier++) {
            tiers.add(of(count, tier) + "/" + of(certain, tier) + "/" + of(possible, tier));
        }
        return group + " | " + rows + " " + disclosed + " " + notPlaced + " " + noFigure + " " + undisclosed + " "
                + withdrawn + " " + tiers;
    }
}
