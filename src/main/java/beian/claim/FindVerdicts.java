package beian.claim;

import beian.platform.projection.AsOf;
import beian.platform.projection.Query;
import java.util.List;

/** The verdicts that a claim had up to a moment, oldest first. Refused with {@code claim.unknown} likewise. */
public record FindVerdicts(String claimId, AsOf asOf) implements Query<List<HeldVerdict>> {}
