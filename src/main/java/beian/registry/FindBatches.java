package beian.registry;

import beian.platform.projection.AsOf;
import beian.platform.projection.Query;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which batches are recorded? Answers a list of {@link Batch} by day of publication, then id.
 *
 * @param batchId this one only; refused with {@code batch.unknown} if it is not there
 */
public record FindBatches(@Nullable String batchId, AsOf asOf) implements Query<List<Batch>> {

    /** As they are known now. */
    public FindBatches(@Nullable String batchId) {
        this(batchId, AsOf.NOW);
    }
}
