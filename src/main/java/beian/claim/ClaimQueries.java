package beian.claim;

import beian.claim.WhatIf.Case;
import beian.claim.WhatIf.Line;
import beian.claim.history.Checking;
import beian.claim.history.ClaimProjection;
import beian.claim.history.ClaimRows;
import beian.claim.history.ReadClaim;
import beian.claim.history.StatedClaim;
import beian.claim.history.Verdicts;
import beian.claim.row.FilingsInMemory;
import beian.claim.row.Snapshot;
import beian.claim.verdict.Outcome;
import beian.claim.verdict.Verdict;
import beian.platform.Rejected;
import beian.platform.column.Ahead;
import beian.platform.projection.Answer;
import beian.platform.projection.AsOf;
import beian.platform.projection.Kept;
import beian.platform.projection.Moment;
import beian.platform.projection.Page;
import beian.platform.projection.Views;
import beian.ruleset.Ruleset;
import beian.ruleset.Rulesets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers questions about claims, by judging them as of the moment that is asked about. */
@Component
@Order(2)
class ClaimQueries implements Ahead {

    /** Of the kinds that take longest. */
    private static final List<String> USUAL = List.of(
            "{\">\":[{\"companies\":{\"filedFrom\":\"2024-01-01\",\"filedTo\":\"2024-12-31\"}},1]}",
            "{\"<\":[{\"share\":{\"of\":{},\"are\":{\"scale\":{\"atLeast\":\"TEN_BILLION\"}}}},"
                    + "{\"share\":{\"of\":{\"region\":\"北京市\"},\"are\":{\"focus\":\"VERTICAL\"}}}]}");

    private static final int FIRST = 50;

    private final Views views;
    private final Rulesets rulesets;
    private final FilingsInMemory memory;
    private final Kept<Claim> claims = new Kept<>();
    private final Kept<Page<ClaimLine>> lists = new Kept<>();
    private final Kept<WhatIf> tried = new Kept<>();

    ClaimQueries(Views views, Rulesets rulesets, FilingsInMemory memory) {
        this.views = views;
        this.rulesets = rulesets;
        this.memory = memory;
    }

    @Override
    public void ahead() {
        USUAL.forEach(expression -> answer(new JudgeExpression(expression, AsOf.NOW)));
        answer(new FindClaims(null, AsOf.NOW, 0, FIRST));
    }

    @QueryHandler
    Answer<Page<ClaimLine>> answer(FindClaims query) {
        Ruleset ruleset = rulesets.named(query.ruleset());
        return views.answerAsOf(
                ClaimProjection.NAME,
                query.asOf(),
                (tables, moment) -> lists.get(
                        moment,
                        List.of(ruleset.hash(), query.after(), query.limit()),
                        () -> list(query, ruleset, tables, moment)));
    }

    private Page<ClaimLine> list(FindClaims query, Ruleset ruleset, JdbcClient tables, Moment moment) {
        List<StatedClaim> all = ClaimRows.at(tables, moment.position());
        Snapshot snapshot = new Snapshot(tables, moment, memory);
        List<ClaimLine> lines = all.stream()
                .filter(claim -> claim.first() > query.after())
                .limit(query.limit() + 1L)
                .map(claim ->
                        ClaimLine.of(claim, Verdicts.of(claim, Checking.by(ruleset), snapshot), ByRuleset.of(ruleset)))
                .toList();
        return Page.of(moment.position(), all.size(), lines, query.limit(), ClaimLine::first);
    }

    @QueryHandler
    Answer<Claim> answer(FindClaim query) {
        Ruleset ruleset = rulesets.named(query.ruleset());
        return views.answerAsOf(
                ClaimProjection.NAME,
                query.asOf(),
                (tables, moment) -> claims.get(moment, List.of(ruleset.hash(), query.claimId()), () -> {
                    StatedClaim claim = claim(tables, query.claimId(), moment.position());
                    Snapshot snapshot = new Snapshot(tables, moment, memory);
                    return Claim.of(claim, Verdicts.of(claim, Checking.by(ruleset), snapshot), ByRuleset.of(ruleset));
                }));
    }

    @QueryHandler
    Answer<Outcome> answer(JudgeExpression query) {
        Checking checking = Checking.by(rulesets.standard());
        return views.answerAsOf(ClaimProjection.NAME, query.asOf(), (tables, moment) -> ReadClaim.of(query.expression())
                .map(claim -> checking.check(claim, new Snapshot(tables, moment, memory)))
                .orElseThrow(() -> new IllegalArgumentException("it has been read without a flaw")));
    }

    @QueryHandler
    Answer<List<HeldVerdict>> answer(FindVerdicts query) {
        return views.answerAsOf(ClaimProjection.NAME, query.asOf(), (tables, moment) -> {
            claim(tables, query.claimId(), moment.position());
            return new HeldVerdicts(rulesets.standard()).of(tables, query.claimId(), moment.position());
        });
    }

    @QueryHandler
    Answer<WhatIf> answer(TryVerdicts query) {
        List<Ruleset> rules = query.rulesets().isEmpty()
                ? List.of(rulesets.standard())
                : query.rulesets().stream().map(rulesets::named).toList();
        requireTiers(query.undisclosed(), rules);
        Ruleset standard = rulesets.standard();
        List<String> hashes = Stream.concat(Stream.of(standard), rules.stream())
                .map(Ruleset::hash)
                .toList();
        return views.answerAsOf(
                ClaimProjection.NAME,
                query.asOf(),
                (tables, moment) -> tried.get(
                        moment,
                        List.of(hashes, query.claimId(), query.undisclosed(), query.leftOut()),
                        () -> tryOut(query, standard, rules, tables, moment)));
    }

    private WhatIf tryOut(TryVerdicts query, Ruleset standard, List<Ruleset> rules, JdbcClient tables, Moment moment) {
        StatedClaim claim = claim(tables, query.claimId(), moment.position());
        Snapshot snapshot = new Snapshot(tables, moment, memory);
        Verdict verdict = Verdicts.of(claim, Checking.by(standard), snapshot).verdict();
        List<Case> cases = cases(query, claim, snapshot, rules);
        Map<Verdict, Long> outcomes = cases.stream()
                .flatMap(each -> each.readings().stream())
                .collect(Collectors.groupingBy(
                        Line::verdict, () -> new EnumMap<>(Verdict.class), Collectors.counting()));
        return new WhatIf(
                claim.claimId(),
                ByRuleset.of(standard),
                verdict,
                query.leftOut().stream().sorted().toList(),
                cases,
                outcomes);
    }

    private static List<Case> cases(TryVerdicts query, StatedClaim claim, Snapshot snapshot, List<Ruleset> rules) {
        String expression = claim.expression();
        ReadClaim read = expression == null ? null : ReadClaim.of(expression).orElse(null);
        if (read == null) {
            return List.of();
        }
        List<@Nullable String> assumed = new ArrayList<>(Collections.singletonList(null));
        assumed.addAll(query.undisclosed());
        Trying trying = new Trying(read, snapshot, query.leftOut());
        return rules.stream()
                .flatMap(ruleset -> assumed.stream().map(tier -> trying.with(ruleset, tier)))
                .toList();
    }

    private static void requireTiers(List<String> tiers, List<Ruleset> rules) {
        for (Ruleset ruleset : rules) {
            for (String tier : tiers) {
                if (ruleset.tiers().rank(tier) < 0) {
                    throw new Rejected(Rejected.Kind.MEANING, "claim.tier-unknown", tier, ruleset.name());
                }
            }
        }
    }

    private static StatedClaim claim(JdbcClient tables, String id, long position) {
        return ClaimRows.at(tables, id, position).stream()
                .findFirst()
                .orElseThrow(() -> new Rejected(Rejected.Kind.UNKNOWN, "claim.unknown", id));
    }
}
