package beian.ruleset.reading;

import beian.scale.Tier;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the tiers: the first from 0, each above the one before. */
final class TierList {

    private TierList() {}

    static List<Tier> read(@Nullable Key list) {
        if (list == null) {
            return List.of();
        }
        if (list.isEmptyList()) {
            list.flaw("tiers.empty");
        }
        List<Tier> tiers = new ArrayList<>();
        Codes codes = new Codes();
        for (Key item : list.items()) {
            Keys keys = item.keys(List.of("code", "lowerBound", "zh", "en"), List.of());
            Tier tier = new Tier(
                    codes.read(keys.get("code")),
                    keys.number("lowerBound", 0, Long.MAX_VALUE, "bound.invalid"),
                    keys.text("zh"),
                    keys.text("en"));
            Key bound = keys.get("lowerBound");
            if (bound != null) {
                check(bound, tier, tiers);
            }
            tiers.add(tier);
        }
        return tiers;
    }

    private static void check(Key bound, Tier tier, List<Tier> before) {
        if (before.isEmpty()) {
            if (tier.lowerBound() != 0) {
                bound.flaw("tiers.first", tier.lowerBound());
            }
            return;
        }
        Tier below = before.get(before.size() - 1);
        if (tier.lowerBound() <= below.lowerBound()) {
            bound.flaw("tiers.order", tier.lowerBound(), below.lowerBound());
        }
    }
}
