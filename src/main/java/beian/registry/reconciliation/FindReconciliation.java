package beian.registry.reconciliation;

import beian.platform.projection.AsOf;
import beian.platform.projection.Query;
import org.jspecify.annotations.Nullable;

/**
 * Does what is recorded agree with what was announced? Answers a {@link Reconciliation}, batches by day of publication,
 * then id. Days of filing are of no account: an announced total is not dated by them.
 *
 * @param batchId this one only; refused with {@code batch.unknown} if it is not there
 */
public record FindReconciliation(@Nullable String batchId, AsOf asOf) implements Query<Reconciliation> {}
