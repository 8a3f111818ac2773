package beian.registry;

import beian.platform.projection.AsOf;
import beian.platform.projection.Query;
import beian.registry.statement.Policy;

/**
 * Everything about one filing: a {@link Filing.Detail}. Refused with {@code filing.unknown} if there is none, and with
 * {@code filing.not-observed} if there was none at that moment.
 */
public record FindFiling(String filingId, AsOf asOf, Policy policy) implements Query<Filing.Detail> {

    /** As it is known now. */
    public FindFiling(String filingId) {
        this(filingId, AsOf.NOW, Policy.REGULATOR_FIRST);
    }
}
