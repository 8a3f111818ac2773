package beian.claim;

import beian.claim.reading.Reading.Basis;
import beian.claim.reading.Reading.Wording;
import beian.claim.verdict.Outcome.Because;
import beian.claim.verdict.Outcome.Believed;
import beian.claim.verdict.Verdict;
import beian.scale.ReadingRules.Mixture;
import beian.scale.ReadingRules.Variants;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How robust a verdict is: what becomes of a claim under other rules, assumptions and readings.
 *
 * @param ruleset the one in use
 * @param verdict by the ruleset in use, with nothing assumed and everybody heard
 * @param leftOut sources that were not listened to in the cases
 * @param cases one for each ruleset and assumption
 * @param outcomes how many of all readings of all cases have which verdict
 */
public record WhatIf(
        String claimId,
        ByRuleset ruleset,
        Verdict verdict,
        List<String> leftOut,
        List<Case> cases,
        Map<Verdict, Long> outcomes) {

    /**
     * One ruleset and one assumption.
     *
     * @param undisclosed code of the tier in which undisclosed scales are assumed; absent: they may be anything
     * @param verdict over those readings that the ruleset itself offers
     * @param readings every reading, also of variants and mixtures as other rulesets read them
     */
    public record Case(
            ByRuleset ruleset,
            @Nullable String undisclosed,
            Verdict verdict,
            @Nullable Because because,
            List<Believed> believed,
            List<Line> readings) {}

    /** One reading. */
    public record Line(
            @Nullable Wording wording, @Nullable Basis basis, Variants variants, Mixture mixture, Verdict verdict) {}
}
