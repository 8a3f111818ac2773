package beian.access.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some entries, the newest first.
 *
 * @param next the id below which the following page begins; absent on the last
 */
public record AuditPage(List<AuditEntry> items, @Nullable Long next) {}
