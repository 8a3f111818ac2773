package beian.claim;

import beian.platform.projection.AsOf;
import beian.platform.projection.Query;
import org.jspecify.annotations.Nullable;

/**
 * One claim with its verdict at a moment. Refused with {@code claim.unknown} if it was not stated by then.
 *
 * @param ruleset name; absent: the standard one
 */
public record FindClaim(String claimId, @Nullable String ruleset, AsOf asOf) implements Query<Claim> {}
