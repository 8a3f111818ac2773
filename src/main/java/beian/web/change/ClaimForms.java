package beian.web.change;

import beian.claim.Claim;
import beian.claim.FindClaim;
import beian.filing.http.ChangeKind;
import beian.platform.http.Queries;
import beian.platform.projection.Answer;
import beian.platform.projection.AsOf;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The form that retracts a claim. */
@Component
class ClaimForms {

    private final Queries queries;

    ClaimForms(Queries queries) {
        this.queries = queries;
    }

    /** The form, which cannot be sent while the claim is retracted. */
    Form form(ChangeKind kind, String claimId, Map<String, String> given) {
        Answer<Claim> found = queries.ask(new FindClaim(claimId, null, AsOf.NOW));
        Claim claim = found.body();
        return new Form(
                kind,
                claimId,
                claimId,
                "/claims/" + claimId,
                found.position(),
                List.of(
                        new Form.Now("claims.statement", null, statement(claim.statement())),
                        new Form.Now("batch.source", null, claim.evidence().source()),
                        new Form.Now("entry.published", null, claim.evidence().publishedOn())),
                List.of(),
                EvidenceFields.ALL,
                given,
                null,
                claim.retraction() == null);
    }

    private static String statement(Claim.Statement said) {
        return Objects.requireNonNull(said.zh() == null ? said.en() : said.zh());
    }
}
