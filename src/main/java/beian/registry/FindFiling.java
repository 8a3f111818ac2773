package beian.registry;

import beian.platform.projection.Query;
import java.util.List;

/**
 * All versions of one filing, oldest first: a list of {@link Filing}. Refused with {@code filing.unknown} if there is none.
 */
public record FindFiling(String filingId) implements Query<List<Filing>> {}
