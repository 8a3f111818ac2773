package beian.claim;

import beian.claim.HeldVerdict.Cause;
import beian.claim.history.VerdictRow;
import beian.ruleset.Ruleset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The verdicts of a claim as the projection noted them. */
final class HeldVerdicts {

    private final Ruleset inUse;

    HeldVerdicts(Ruleset inUse) {
        this.inUse = inUse;
    }

    List<HeldVerdict> of(JdbcClient tables, String claim, long position) {
        List<VerdictRow> rows = VerdictRow.of(tables, claim, position);
        List<HeldVerdict> held = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            VerdictRow row = rows.get(i);
            Long to = i + 1 < rows.size() ? rows.get(i + 1).from() : null;
            boolean changed = i == 0 || rows.get(i - 1).verdict() != row.verdict();
            held.add(new HeldVerdict(
                    row.from(),
                    to,
                    row.verdict(),
                    changed,
                    row.readings(),
                    row.believed(),
                    row.because(),
                    List.of(new Cause(row.cause(), row.causeFrom(), row.from(), row.causeSubject())),
                    new ByRuleset(row.ruleset(), row.rulesetVersion(), row.rulesetHash()),
                    row.rulesetHash().equals(inUse.hash()),
                    row.recordedAt()));
        }
        return held;
    }
}
