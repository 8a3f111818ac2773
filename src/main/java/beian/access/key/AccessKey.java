package beian.access.key;

import beian.access.Role;
import beian.access.Visitor;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A key as it stands in the list. What its holder shows is kept nowhere.
 *
 * @param id eight letters and digits, the second part of the key
 * @param name of whoever holds it; no two keys ever have the same
 * @param createdAt ISO instant
 * @param createdBy the name of an operator, {@code command line}, or {@code first start}
 * @param lastDay the last day, in UTC, on which it is accepted; absent if it does not expire
 * @param revokedAt ISO instant; absent if it was not revoked
 */
public record AccessKey(
        String id,
        String name,
        Role role,
        String createdAt,
        String createdBy,
        @Nullable LocalDate lastDay,
        @Nullable String revokedAt,
        @Nullable String revokedBy) {

    /** Whether its last day is over. */
    public boolean isExpired() {
        return lastDay != null && lastDay.isBefore(LocalDate.now(ZoneOffset.UTC));
    }

    /** Whether somebody took it back. */
    public boolean isRevoked() {
        return revokedAt != null;
    }

    /** Who shows it. */
    public Visitor holder() {
        return new Visitor(name, role, id);
    }
}
