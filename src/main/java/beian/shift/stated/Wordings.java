package beian.shift.stated;

import beian.ruleset.Ruleset;
import beian.scale.ParameterScale;
import beian.scale.ScaleKind;
import beian.scale.ScaleReader;
import beian.scale.Standing;
import beian.scale.Tiers;
import beian.shift.count.Counted;
import beian.shift.count.GroupKey;
import beian.shift.count.Groups;
import beian.shift.count.Scope;
import beian.shift.stated.Scales.Line;
import beian.shift.stated.Scales.Named;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts together the rows of a group that use the same words. */
final class Wordings {

    /** Ids end in the number of a row: of one batch, the longer one has the larger number. */
    private static final Comparator<Named> IN_THE_LIST = Comparator.comparingInt(
                    (Named filing) -> filing.filingId().length())
            .thenComparing(Named::filingId);

    private final Groups groups;
    private final Ruleset ruleset;
    private final Map<Key, Collected> collected = new LinkedHashMap<>();

    Wordings(Scope scope, Ruleset ruleset) {
        this.groups = new Groups(scope);
        this.ruleset = ruleset;
    }

    private record Key(GroupKey group, String wording) {}

    /** Rows, and the filings of those that are named. */
    private static final class Collected {

        private final ParameterScale scale;
        private final List<Named> named = new ArrayList<>();
        private int rows;

        private Collected(ParameterScale scale) {
            this.scale = scale;
        }
    }

    /** @param filing absent if rows are only counted */
    void add(Counted alike, @Nullable Named filing) {
        String text = alike.scale();
        Key key = new Key(groups.of(alike), text == null ? "" : text);
        Collected rows = collected.computeIfAbsent(key, k -> new Collected(ScaleReader.read(text)));
        rows.rows += alike.rows();
        if (filing != null) {
            rows.named.add(filing);
        }
    }

    List<Line> lines() {
        Comparator<Map.Entry<Key, Collected>> order = Comparator.comparing(
                        (Map.Entry<Key, Collected> entry) -> entry.getKey().group(), GroupKey.ORDER)
                .thenComparingLong(entry -> size(entry.getValue().scale))
                .thenComparing(entry -> entry.getKey().wording());
        return collected.entrySet().stream()
                .sorted(order)
                .map(entry -> line(entry.getKey().group(), entry.getValue()))
                .toList();
    }

    private static long size(ParameterScale scale) {
        Long lower = scale.lower();
        Long upper = scale.upper();
        return lower != null ? lower : upper != null ? upper : Long.MAX_VALUE;
    }

    private Line line(GroupKey group, Collected rows) {
        ParameterScale scale = rows.scale;
        Standing standing = ruleset.place(scale);
        Tiers tiers = ruleset.tiers();
        return new Line(
                group.name(),
                group.series(),
                group.source(),
                group.batch(),
                scale.verbatim(),
                scale.kind(),
                scale.lower(),
                scale.upper(),
                sizes(scale),
                scale.active(),
                standing.isCounted() ? tiers.get(standing.counted()).code() : null,
                tiers.get(standing.lowest()).code(),
                tiers.get(standing.highest()).code(),
                rows.rows,
                rows.named.stream().sorted(IN_THE_LIST).toList());
    }

    private static List<Long> sizes(ParameterScale scale) {
        Long lower = scale.lower();
        boolean one = scale.kind() == ScaleKind.EXACT
                || scale.kind() == ScaleKind.APPROXIMATE
                || scale.kind() == ScaleKind.MIXTURE;
        return one && lower != null ? List.of(lower) : scale.variants();
    }
}
