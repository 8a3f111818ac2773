package beian.claim.http;

import beian.claim.expression.ExpressionReader;
import beian.claim.expression.Vocabulary;
import beian.claim.http.ClaimBody.StatementBody;
import beian.filing.BatchReader.Flaws;
import beian.filing.EvidenceBody;
import beian.filing.Fields;
import beian.filing.claim.RetractClaim;
import beian.filing.claim.StateClaim;
import beian.filing.event.NotCheckable;
import beian.filing.event.Reason;
import beian.platform.CanonicalJson;
import beian.platform.Rejected;
import beian.ruleset.Ruleset;
import beian.ruleset.Sector;
import beian.scale.Tier;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Reads claims as sent into commands, or refuses them naming everything that is wrong. */
final class ClaimReader {

    private static final int MAXIMUM_ID = 64;
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(?:[-.:][a-z0-9]+)*");
    /** The page of such a claim would have the address of the form, or of another page as data. */
    private static final Pattern TAKEN = Pattern.compile("new|.*\\.(?:json|csv)");

    private final Flaws flaws = new Flaws();
    private final Fields fields = new Fields("", null, flaws);

    private ClaimReader() {}

    /**
     * Reads a claim.
     *
     * @param ruleset whose tiers and sectors it may name
     * @throws Rejected 422 {@code claim.bad-id} or {@code claim.taken-id}; 422 {@code claim.invalid} with a flaw per wrong value
     */
    static StateClaim read(String claimId, ClaimBody body, Ruleset ruleset) {
        if (claimId.length() > MAXIMUM_ID || !ID.matcher(claimId).matches()) {
            throw new Rejected(Rejected.Kind.MEANING, "claim.bad-id", claimId);
        }
        if (TAKEN.matcher(claimId).matches()) {
            throw new Rejected(Rejected.Kind.MEANING, "claim.taken-id", claimId);
        }
        ClaimReader reader = new ClaimReader();
        StateClaim claim = reader.claim(claimId, body, ruleset);
        reader.refuseIfFlawed(claimId);
        return claim;
    }

    /** @throws Rejected 422 {@code claim.invalid} with a flaw per wrong value */
    static RetractClaim read(String claimId, ClaimBody.Retraction body) {
        ClaimReader reader = new ClaimReader();
        Reason reason = reader.fields.oneOf("reason", body.reason(), Reason.values());
        RetractClaim retraction = new RetractClaim(claimId, reason, EvidenceBody.read(body.evidence(), reader.flaws));
        reader.refuseIfFlawed(claimId);
        return retraction;
    }

    private void refuseIfFlawed(String claimId) {
        if (!flaws.found().isEmpty()) {
            throw flaws.refusal("claim.invalid", claimId);
        }
    }

    private StateClaim claim(String claimId, ClaimBody body, Ruleset ruleset) {
        StatementBody said = body.statement() == null ? new StatementBody(null, null) : body.statement();
        Fields statement = new Fields("/statement", null, flaws);
        String zh = statement.text("zh", said.zh(), Fields.SHORT);
        String en = statement.text("en", said.en(), Fields.SHORT);
        if (zh == null && en == null) {
            fields.flaw("statement", "value.missing");
        }
        JsonNode expression = body.expression() == null || body.expression().isNull() ? null : body.expression();
        if ((expression == null) == (body.notCheckable() == null)) {
            fields.flaw("expression", "claim.expression-or-reason");
        }
        if (expression != null) {
            ExpressionReader.read(expression, words(ruleset), flaws);
        }
        return new StateClaim(
                claimId,
                zh,
                en,
                expression == null ? null : CanonicalJson.of(expression),
                body.notCheckable() == null
                        ? null
                        : fields.oneOf("notCheckable", body.notCheckable(), NotCheckable.values()),
                EvidenceBody.read(body.evidence(), flaws));
    }

    private static Vocabulary words(Ruleset ruleset) {
        return new Vocabulary(
                ruleset.tiers().list().stream().map(Tier::code).toList(),
                ruleset.sectors().stream().map(Sector::code).toList());
    }
}
