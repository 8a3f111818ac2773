package beian.registry;

import beian.platform.projection.AsOf;
import beian.platform.projection.Query;
import beian.registry.statement.Policy;
import java.util.List;

/**
 * All versions of one filing up to a moment, oldest first: a list of {@link Filing}. Refused with {@code filing.unknown} if
 * there is none.
 */
public record FindVersions(String filingId, AsOf asOf, Policy policy) implements Query<List<Filing>> {}
