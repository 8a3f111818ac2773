package beian.claim;

import beian.platform.projection.AsOf;
import beian.platform.projection.Page;
import beian.platform.projection.Query;
import org.jspecify.annotations.Nullable;

/**
 * Claims in the order in which they were first stated, each with its verdict at a moment: a page of {@link ClaimLine}.
 *
 * @param ruleset name; absent: the standard one
 * @param after position of the last claim of the page before; 0 for the first page
 * @param limit rows of the page, at least 1
 */
public record FindClaims(@Nullable String ruleset, AsOf asOf, long after, int limit)
        implements Query<Page<ClaimLine>> {}
