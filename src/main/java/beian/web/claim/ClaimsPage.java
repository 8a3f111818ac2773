package beian.web.claim;

import beian.claim.Claim;
import beian.claim.ClaimLine;
import beian.claim.FindClaim;
import beian.claim.FindClaims;
import beian.claim.FindVerdicts;
import beian.claim.TryVerdicts;
import beian.filing.http.ChangeKind;
import beian.platform.http.Queries;
import beian.platform.projection.Answer;
import beian.platform.projection.AsOf;
import beian.platform.projection.Page;
import beian.ruleset.Ruleset;
import beian.ruleset.Rulesets;
import beian.scale.Tier;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What others say about filings, and what becomes of it: all claims, and one with the rows that decide it. */
@Controller
class ClaimsPage {

    private static final int ROWS = 50;

    private final Queries queries;
    private final Rulesets rulesets;
    private final FilingNames names;

    ClaimsPage(Queries queries, Rulesets rulesets, FilingNames names) {
        this.queries = queries;
        this.rulesets = rulesets;
        this.names = names;
    }

    @GetMapping("/claims")
    String claims(
            @RequestParam @Nullable String ruleset,
            AsOf asOf,
            @RequestParam(defaultValue = "0") long after,
            Model model) {
        Page<ClaimLine> claims =
                queries.ask(new FindClaims(filled(ruleset), asOf, after, ROWS)).body();
        model.addAttribute("position", claims.position());
        model.addAttribute("claims", claims);
        model.addAttribute("ruleset", rulesets.named(filled(ruleset)));
        model.addAttribute("rulesets", rulesets.all());
        return "claims";
    }

    @GetMapping("/claims/{claimId}")
    String claim(
            @PathVariable String claimId,
            @RequestParam @Nullable String ruleset,
            @RequestParam(defaultValue = "false") boolean every,
            AsOf asOf,
            Model model) {
        Answer<Claim> answer = queries.ask(new FindClaim(claimId, filled(ruleset), asOf));
        AsOf then = asOf.knownAt(answer.position());
        model.addAttribute("position", answer.position());
        model.addAttribute("claim", answer.body());
        model.addAttribute("names", names.of(answer.body().readings(), then));
        model.addAttribute(
                "history", queries.ask(new FindVerdicts(claimId, then)).body());
        model.addAttribute("rulesets", rulesets.all());
        model.addAttribute("kinds", List.of(ChangeKind.CLAIM_RETRACTION));
        if (every) {
            model.addAttribute("tried", queries.ask(everything(claimId, then)).body());
        }
        return "claim";
    }

    /** All rulesets, each with the undisclosed assumed at each tier that all of them have. */
    private TryVerdicts everything(String claimId, AsOf asOf) {
        List<Ruleset> all = rulesets.all();
        List<String> tiers = rulesets.standard().tiers().list().stream()
                .map(Tier::code)
                .filter(code -> all.stream().allMatch(other -> other.tiers().rank(code) >= 0))
                .toList();
        return new TryVerdicts(claimId, all.stream().map(Ruleset::name).toList(), tiers, Set.of(), asOf);
    }

    private static @Nullable String filled(@Nullable String name) {
        return name == null || name.isBlank() ? null : name;
    }
}
