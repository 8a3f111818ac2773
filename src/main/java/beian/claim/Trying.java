package beian.claim;

import beian.claim.WhatIf.Case;
import beian.claim.WhatIf.Line;
import beian.claim.expression.Filter;
import beian.claim.expression.Parts;
import beian.claim.history.Checking;
import beian.claim.history.ReadClaim;
import beian.claim.reading.Reading;
import beian.claim.row.Snapshot;
import beian.claim.verdict.Outcome;
import beian.ruleset.Ruleset;
import beian.scale.ReadingRules;
import beian.scale.ReadingRules.Mixture;
import beian.scale.ReadingRules.Variants;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Judges a claim once more under other rules, assumptions and readings. */
final class Trying {

    private final ReadClaim claim;
    private final Snapshot snapshot;
    private final Set<String> leftOut;

    Trying(ReadClaim claim, Snapshot snapshot, Set<String> leftOut) {
        this.claim = claim;
        this.snapshot = snapshot;
        this.leftOut = leftOut;
    }

    Case with(Ruleset ruleset, @Nullable String undisclosed) {
        Checking checking = new Checking(ruleset, undisclosed, leftOut);
        Outcome own = checking.check(claim, snapshot);
        List<Line> lines = checking.check(claim, snapshot, readings(ruleset.reading())).readings().stream()
                .map(read -> new Line(read.wording(), read.basis(), read.variants(), read.mixture(), read.verdict()))
                .toList();
        return new Case(ByRuleset.of(ruleset), undisclosed, own.verdict(), own.because(), own.believed(), lines);
    }

    private List<Reading> readings(ReadingRules rules) {
        List<Filter> filters = Parts.filters(claim.expression());
        if (filters.stream().allMatch(filter -> filter.scale() == null)) {
            return Reading.of(filters, rules);
        }
        List<Reading> readings = new ArrayList<>();
        for (Variants variants : Variants.values()) {
            for (Mixture mixture : Mixture.values()) {
                ReadingRules other = new ReadingRules(
                        variants, mixture, rules.orders(), rules.atLeast(), rules.approximate(), rules.atMost());
                readings.addAll(Reading.of(filters, other));
            }
        }
        return readings;
    }
}
