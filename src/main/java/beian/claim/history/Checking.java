package beian.claim.history;

import beian.claim.expression.Expression;
import beian.claim.expression.Parts;
import beian.claim.expression.ScaleBounds;
import beian.claim.expression.ScaleBounds.TierStart;
import beian.claim.reading.Choice;
import beian.claim.reading.Reading;
import beian.claim.reading.Scope;
import beian.claim.row.Filing;
import beian.claim.row.Snapshot;
import beian.claim.verdict.Evaluation;
import beian.claim.verdict.Outcome;
import beian.claim.verdict.Outcome.Because;
import beian.ruleset.Ruleset;
import beian.ruleset.Sector;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Checks claims by a ruleset.
 *
 * @param undisclosed code of the tier in which undisclosed scales are assumed; absent: they may be anything
 * @param leftOut printed names of sources that are not listened to
 */
public record Checking(Ruleset ruleset, @Nullable String undisclosed, Set<String> leftOut) {

    /** Listens to everybody and assumes nothing. */
    public static Checking by(Ruleset ruleset) {
        return new Checking(ruleset, null, Set.of());
    }

    /** What becomes of a claim under every reading that the ruleset offers. */
    public Outcome check(ReadClaim claim, Snapshot snapshot) {
        return check(claim, snapshot, Reading.of(Parts.filters(claim.expression()), ruleset.reading()));
    }

    /**
     * The same under these readings.
     *
     * @param readings at least one
     */
    public Outcome check(ReadClaim claim, Snapshot snapshot, List<Reading> readings) {
        Because unknown = unknown(claim.expression());
        if (unknown != null) {
            return Outcome.undetermined(unknown);
        }
        Scope scope = claim.scope();
        List<Filing> several = heard(snapshot.several(scope));
        List<Choice> choices = choices(several, scope);
        Evaluation evaluation = new Evaluation(
                claim.expression(),
                snapshot.meant(scope),
                ruleset.tiers(),
                readings,
                choices.stream().map(Choice::name).toList(),
                undisclosed);
        for (int policy = 0; policy < choices.size(); policy++) {
            for (Filing filing : several) {
                evaluation.add(policy, snapshot.fact(filing, choices.get(policy), ruleset, scope));
            }
        }
        snapshot.single(scope, ruleset, leftOut, evaluation);
        return evaluation.outcome(snapshot.missing(scope), snapshot::idOf);
    }

    private List<Filing> heard(List<Filing> filings) {
        return leftOut.isEmpty()
                ? filings
                : filings.stream()
                        .flatMap(filing -> filing.without(leftOut).stream())
                        .toList();
    }

    /** The regulator first; every other choice only where sources differ in what is asked. */
    private static List<Choice> choices(List<Filing> several, Scope scope) {
        List<Filing> disputed = several.stream()
                .filter(filing -> filing.isDisputed(scope.cells()))
                .toList();
        List<Choice> choices = new ArrayList<>(List.of(Choice.REGULATOR_FIRST));
        if (!disputed.isEmpty()) {
            choices.add(Choice.LATEST);
            disputed.stream()
                    .flatMap(filing -> filing.sources().stream())
                    .distinct()
                    .sorted()
                    .map(Choice.First::new)
                    .forEach(choices::add);
        }
        return choices;
    }

    /** Words of the claim that these rules do not have. */
    private @Nullable Because unknown(Expression expression) {
        List<String> tiers = Parts.filters(expression).stream()
                .flatMap(filter -> Stream.ofNullable(filter.scale()))
                .flatMap(Checking::tiers)
                .filter(code -> ruleset.tiers().rank(code) < 0)
                .distinct()
                .toList();
        if (!tiers.isEmpty()) {
            return new Because("TIER_NOT_IN_RULESET", tiers);
        }
        List<String> known = ruleset.sectors().stream().map(Sector::code).toList();
        List<String> sectors = Parts.filters(expression).stream()
                .flatMap(filter -> filter.sectors().stream())
                .filter(code -> !known.contains(code))
                .distinct()
                .toList();
        return sectors.isEmpty() ? null : new Because("SECTOR_NOT_IN_RULESET", sectors);
    }

    private static Stream<String> tiers(ScaleBounds scale) {
        return Stream.concat(
                Stream.of(scale.atLeast(), scale.below())
                        .filter(TierStart.class::isInstance)
                        .map(bound -> ((TierStart) bound).code()),
                Stream.of(scale.tier(), scale.upTo()).filter(Objects::nonNull));
    }
}
