package beian.shift;

import beian.scale.Tier;
import beian.scale.Tiers;
import beian.shift.ScaleShift.Share;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Adds up the rows of one group. */
final class Tally {

    private final Map<String, Integer> count = new HashMap<>();
    private final Map<String, Integer> certain = new HashMap<>();
    private final Map<String, Integer> possible = new HashMap<>();
    private int rows;
    private int placed;
    private int notPlaced;
    private int noFigure;
    private int undisclosed;
    private int withdrawn;

    /**
     * Adds {@code n} rows that are alike.
     *
     * @param possibleTiers names of the tiers that are possible, parted by spaces
     */
    void add(String disclosure, String tier, String possibleTiers, int n) {
        rows += n;
        switch (disclosure) {
            case "UNDISCLOSED" -> undisclosed += n;
            case "NO_FIGURE" -> noFigure += n;
            default -> place(tier, n);
        }
        Set<String> names = Set.of(possibleTiers.split(" ", -1));
        for (String name : names) {
            possible.merge(name, n, Integer::sum);
            if (names.size() == 1) {
                certain.merge(name, n, Integer::sum);
            }
        }
    }

    private void place(String tier, int n) {
        if (tier.equals(ShiftProjection.NO_TIER)) {
            notPlaced += n;
        } else {
            placed += n;
            count.merge(tier, n, Integer::sum);
        }
    }

    void addWithdrawn(int n) {
        withdrawn += n;
    }

    int rows() {
        return rows;
    }

    int placed() {
        return placed;
    }

    int notPlaced() {
        return notPlaced;
    }

    int noFigure() {
        return noFigure;
    }

    int undisclosed() {
        return undisclosed;
    }

    int withdrawn() {
        return withdrawn;
    }

    List<Share> shares() {
        return Tiers.SHIPPED.list().stream().map(Tier::code).map(this::share).toList();
    }

    private Share share(String tier) {
        int here = count.getOrDefault(tier, 0);
        int certainly = certain.getOrDefault(tier, 0);
        int possibly = possible.getOrDefault(tier, 0);
        return new Share(
                tier,
                here,
                placed == 0 ? null : (double) here / placed,
                certainly,
                possibly,
                rows == 0 ? 0 : (double) certainly / rows,
                rows == 0 ? 0 : (double) possibly / rows);
    }
}
