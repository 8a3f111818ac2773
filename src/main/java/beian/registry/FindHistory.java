package beian.registry;

import beian.platform.projection.AsOf;
import beian.platform.projection.Query;

/** A company's {@link Company.History}. Refused with {@code company.unknown} if there is no such company at the moment. */
public record FindHistory(String companyId, AsOf asOf) implements Query<Company.History> {

    /** As it is known now. */
    public FindHistory(String companyId) {
        this(companyId, AsOf.NOW);
    }
}
