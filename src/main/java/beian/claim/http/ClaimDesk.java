package beian.claim.http;

import beian.filing.claim.StateClaim;
import beian.filing.claim.Stating;
import beian.filing.claim.Stating.Stated;
import beian.platform.Rejected;
import beian.ruleset.Rulesets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes claims from forms: what is refused, and why, is as for claims that programs send. */
@Component
public class ClaimDesk {

    private final Stating stating;
    private final Rulesets rulesets;
    private final SampleClaims samples;

    ClaimDesk(Stating stating, Rulesets rulesets, SampleClaims samples) {
        this.stating = stating;
        this.rulesets = rulesets;
        this.samples = samples;
    }

    /**
     * States a claim and waits until that is durable.
     *
     * @throws Rejected 422 {@code claim.bad-id}, {@code claim.taken-id} or {@code claim.invalid}; 409 {@code claim.differs}
     */
    public Stated state(WrittenClaim written) {
        return stating.state(read(written));
    }

    /**
     * Looks whether it could be stated, and answers its expression; absent if it cannot be checked.
     *
     * @throws Rejected 422 as above
     */
    public @Nullable String check(WrittenClaim written) {
        return read(written).expression();
    }

    private StateClaim read(WrittenClaim written) {
        String id = written.claimId();
        return ClaimReader.read(id == null ? "" : id, written.body(), rulesets.standard());
    }

    /** States the claims of the sample note. */
    public List<Stated> samples() {
        return samples.record();
    }
}
